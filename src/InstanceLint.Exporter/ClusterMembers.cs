using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace InstanceLint.Exporter;

/// <summary>Finds the static fields and properties that hold clusters.</summary>
internal static class ClusterMembers
{
    /// <summary>The full name of a cluster in the fluent library.</summary>
    internal const string ClusterType = "InstanceLint.Fluent.Cluster";

    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Returns the members, in the order of the assembly.</summary>
    internal static IEnumerable<MemberInfo> In(Assembly assembly) =>
        from type in TypesOf(assembly)
        where !type.ContainsGenericParameters
        from member in type.GetFields(Static).Where(static field => !field.Name.StartsWith("<", System.StringComparison.Ordinal))
            .Concat<MemberInfo>(type.GetProperties(Static).Where(static property =>
                property.CanRead && property.GetIndexParameters().Length == 0))
        where TypeOf(member).FullName == ClusterType
        select member;

    /// <summary>Returns the cluster in a member.</summary>
    internal static object? Read(MemberInfo member) =>
        member is FieldInfo field ? field.GetValue(null) : ((PropertyInfo)member).GetValue(null);

    // An assembly that isn't there makes only some of the types unusable.
    private static IEnumerable<System.Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<System.Type>();
        }
    }

    private static System.Type TypeOf(MemberInfo member) =>
        member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;
}
