using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using InstanceLint.Analyzers.Library;
using InstanceLint.Rules.Model;

namespace InstanceLint.Conformance.Tests;

/// <summary>Every name that the analyzer looks up is in the fluent library.</summary>
public class FluentNamesTests
{
    private static readonly Type[] Definitions = [typeof(Fluent.InstanceType), typeof(Fluent.KubernetesOnlineDeployment), typeof(Fluent.CommandJob), typeof(Fluent.Job), typeof(Fluent.Cluster)];
    private static readonly Type[] Types = typeof(Fluent.InstanceType).Assembly.GetExportedTypes();
    private static readonly MethodInfo[] Methods = [.. Types.SelectMany(type => type.GetMethods())];

    private static readonly (string Field, string Name)[] Names =
        [.. typeof(FluentNames).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(field => field.IsLiteral && !field.IsPrivate)
            .Select(field => (field.Name, (string)field.GetRawConstantValue()!))];

    [Fact]
    public void Types_and_methods_exist()
    {
        var known = Types.Select(type => type.Name).Concat(Methods.Select(method => method.Name)).Append(typeof(Fluent.InstanceType).Assembly.GetName().Name!).ToHashSet(StringComparer.Ordinal);
        Assert.All(Names, name => Assert.Contains(name.Name, known));
    }

    [Fact]
    public void Parameters_exist()
    {
        var sections = Methods.Where(method => method.Name is FluentNames.Requests or FluentNames.Limits).SelectMany(method => method.GetParameters()).Select(parameter => parameter.Name!).Distinct(StringComparer.Ordinal);
        Assert.Equal(sections, ResourceKinds.All.Select(kind => kind.Parameter));
    }

    [Fact]
    public void Every_definition_has_its_builder() => Assert.All(Definitions, type =>
    {
        Assert.Equal(FluentNames.TypeOf(type.Name), type.FullName);
        Assert.Equal(FluentNames.BuilderOf(type.Name), type.GetMethod(FluentNames.Define)!.ReturnType.FullName);
        Assert.Equal(type, type.GetMethod(FluentNames.Define)!.ReturnType.GetMethod(FluentNames.Build)!.ReturnType);
    });

    [Fact]
    public void Each_unit_is_what_the_library_writes() => Assert.All(FluentNames.Units, unit =>
    {
        var factories = Factories().Where(factory => factory.Name == unit.Method).ToArray();
        Assert.NotEmpty(factories);
        Assert.All(factories, factory => Assert.Equal("2" + unit.Unit, WriteTwo(factory)));
    });

    [Fact]
    public void Every_way_to_write_an_amount_has_a_unit() =>
        Assert.All(Factories(), factory => Assert.Contains(FluentNames.Units, unit => unit.Method == factory.Name));

    private static IEnumerable<MethodInfo> Factories() => Methods.Where(method =>
        method is { IsStatic: true, IsSpecialName: false } && method.ReturnType == method.DeclaringType && (method.ReturnType == typeof(Fluent.Cpu) || method.ReturnType == typeof(Fluent.Memory)));

    private static string? WriteTwo(MethodInfo factory) =>
        factory.Invoke(null, [Convert.ChangeType(2, factory.GetParameters()[0].ParameterType, CultureInfo.InvariantCulture)])!.ToString();
}
