using System.Runtime.CompilerServices;

namespace InstanceLint.Tasks.Tests;

/// <summary>The single values that a project passes to a task, by their names.</summary>
internal static class TaskProperties
{
    extension(LoggingTask task)
    {
        internal string ProjectFile { set => task.Set(value); }

        internal string NoWarn { set => task.Set(value); }

        internal string WarningsAsErrors { set => task.Set(value); }

        internal string WarningsNotAsErrors { set => task.Set(value); }

        internal bool TreatWarningsAsErrors { set => task.Set(value ? "true" : string.Empty); }

        internal string CompilerFolder { set => task.Set(value); }

        internal string ExtensionNodeSelector { set => task.Set(value); }

        internal string KnownInstanceTypes { set => task.Set(value); }

        internal bool UsesFluent { set => task.Set(value ? "true" : string.Empty); }

        internal bool OmitsEnds { set => task.Set(value ? "true" : string.Empty); }

        internal bool IsTerminal { set => task.Set(value ? "true" : string.Empty); }

        internal string StartFolder { set => task.Set(value); }

        internal void Set(string value, [CallerMemberName] string name = "") => task.Properties.SetMetadata(name, value);
    }
}
