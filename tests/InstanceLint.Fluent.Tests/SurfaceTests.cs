using System;
using System.Linq;
using System.Reflection;

namespace InstanceLint.Fluent.Tests;

/// <summary>The library's public API.</summary>
public class SurfaceTests
{
    [Fact]
    public void Public_members_show_no_type_of_other_rooms()
    {
        var shown = typeof(InstanceType).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(TypesOf)
            .Select(type => type.Namespace!)
            .Distinct()
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal));
        Assert.Equal(["InstanceLint.Fluent"], shown);
    }

    [Fact]
    public void Assembly_references_the_other_rooms_and_nothing_foreign() => Assert.DoesNotContain(
        typeof(InstanceType).Assembly.GetReferencedAssemblies(),
        reference => !reference.Name!.StartsWith("System", StringComparison.Ordinal) && reference.Name is not ("InstanceLint.Rules" or "InstanceLint.Yaml"));

    private static Type[] TypesOf(MemberInfo member) => member switch
    {
        MethodBase method => [.. method.GetParameters().SelectMany(parameter => Parts(parameter.ParameterType)), .. method is MethodInfo { ReturnType: var type } ? Parts(type) : []],
        PropertyInfo property => Parts(property.PropertyType),
        FieldInfo field => Parts(field.FieldType),
        _ => [],
    };

    private static Type[] Parts(Type type) => [type.HasElementType ? type.GetElementType()! : type, .. type.GetGenericArguments().SelectMany(Parts)];
}
