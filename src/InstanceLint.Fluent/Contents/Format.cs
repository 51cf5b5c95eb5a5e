using System;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Contents;

/// <summary>A type of document.</summary>
/// <param name="Name">The name in messages.</param>
/// <param name="IsOf">Whether a document is of this type. The caller expects one, so a document without signs of another type is.</param>
/// <param name="Resolve">Returns the type of a scalar for the tool that reads the document: kubectl or the Azure ML CLI.</param>
/// <param name="Order">The order of the fields.</param>
/// <param name="Read">Reads the document to definitions and findings.</param>
internal sealed record Format(
    string Name,
    Predicate<YamlMapping> IsOf,
    Func<YamlScalar, TypedScalar> Resolve,
    FieldOrder Order,
    Action<YamlMapping, DocumentContext> Read);
