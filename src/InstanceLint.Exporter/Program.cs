using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace InstanceLint.Exporter;

/// <summary>Writes the clusters of a program. Its two arguments are the assembly of the program and a folder.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var (assembly, folder) = (arguments[0], arguments[1]);
        var members = ClusterMembers.In(Assembly.LoadFrom(assembly)).ToList();
        if (members.Count == 0)
        {
            return Fail(
                assembly,
                "no static field or property holds a cluster; add one, such as 'public static Cluster Prod { get; } = Cluster.Define(\"prod\")…Build();'");
        }

        var export = new Export(folder);
        var failures = 0;
        foreach (var member in members)
        {
            try
            {
                export.Add(member.Name, ClusterMembers.Read(member));
            }
#pragma warning disable CA1031 // The code of the program can fail in any way, and the other clusters are still written.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failures += Fail($"{member.DeclaringType?.FullName}.{member.Name}", exception.GetBaseException().Message);
            }
        }

        return failures == 0 ? 0 : 1;
    }

    // MSBuild takes a line in this form for an error.
    private static int Fail(string origin, string message)
    {
        foreach (var line in message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            Console.WriteLine($"{Path.GetFileName(origin)} : error : {Harmless(line)}");
        }

        return 1;
    }

    // A text of a definition must not give commands to a CI system.
    private static string Harmless(string line) =>
        new string([.. line.Select(static c => char.IsControl(c) ? '?' : c)]).Replace("##", "\\u0023#");
}
