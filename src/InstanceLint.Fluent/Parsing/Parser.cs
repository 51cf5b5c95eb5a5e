using System;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent.Parsing;

/// <summary>Creates definitions of a type from what was read.</summary>
internal static class Parser<T>
{
    internal static Func<ParsedManifest, T> Parse { get; } = (Func<ParsedManifest, T>)Parsers.For(typeof(T));
}

/// <summary>The parsers of all types of definitions.</summary>
internal static class Parsers
{
    internal static Delegate For(Type type) =>
        type == typeof(InstanceType) ? Of(static manifest => new InstanceType(manifest.Single(Formats.InstanceType)))
        : type == typeof(InstanceTypeList) ? Of(static manifest => new InstanceTypeList(manifest.Single(Formats.InstanceTypeList)))
        : type == typeof(KubernetesOnlineDeployment)
            ? Of(static manifest => new KubernetesOnlineDeployment(manifest.Single(Formats.Deployment)))
        : type == typeof(CommandJob) ? Of(static manifest => new CommandJob(manifest.Single(Formats.CommandJob)))
        : type == typeof(Job) ? Of(static manifest => new Job(manifest.Single(Formats.Job)))
        : Of(Cluster.From);

    private static Func<ParsedManifest, T> Of<T>(Func<ParsedManifest, T> parse) => parse;
}
