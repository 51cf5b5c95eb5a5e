using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Findings;

/// <summary>
/// A rule about one kind of subject. The linter finds the rules for a subject by this interface, so implementing it is enough. A rule about
/// several kinds of subjects implements it for each. A rule that readers report while they read implements none.
/// </summary>
/// <typeparam name="TSubject">The kind of subject. A rule about a base type is also a rule about each type derived from it.</typeparam>
internal interface IRule<in TSubject>
    where TSubject : ISubject
{
    /// <summary>Adds a finding for each violation of the rule.</summary>
    /// <param name="subject">The subject to check.</param>
    /// <param name="findings">Receives the findings.</param>
    void Check(TSubject subject, ICollection<Finding> findings);
}
