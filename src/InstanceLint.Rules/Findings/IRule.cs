using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Findings;

/// <summary>
/// A rule about one kind of subject. The linter finds the rules of a subject by this contract, so a rule that implements it is checked.
/// A rule about several kinds implements it for each; a rule that readers report while they read implements none.
/// </summary>
/// <typeparam name="TSubject">What the rule looks at. A rule about a base type is also a rule about each type derived from it.</typeparam>
internal interface IRule<in TSubject>
    where TSubject : ISubject
{
    /// <summary>Adds what breaks the rule.</summary>
    /// <param name="subject">What to check.</param>
    /// <param name="findings">Takes the findings.</param>
    void Check(TSubject subject, ICollection<Finding> findings);
}
