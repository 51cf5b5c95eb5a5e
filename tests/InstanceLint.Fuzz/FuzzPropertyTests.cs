using System;
using System.Linq;
using CsCheck;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Fuzz;

/// <summary>Requirements for all quantities and all manifests. Counterexamples are minimized.</summary>
public class FuzzPropertyTests
{
    private const int Iterations = 5_000;

    private static readonly Gen<string> Digits = Gen.Char['0', '9'].Array[1, 30].Select(digits => new string(digits));

    private static readonly Gen<string> Texts = Gen.Select(
        Gen.OneOf(string.Empty, "-", "+"),
        Digits,
        Gen.OneOf(Gen.Const(string.Empty), Digits.Select(digits => "." + digits)),
        Gen.OneOf(
            Gen.OneOf(string.Empty, "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"),
            Gen.Int[-40, 40].Select(exponent => $"e{exponent}")),
        (sign, whole, fraction, suffix) => sign + whole + fraction + suffix);

    private static readonly Gen<Quantity> Quantities = Texts.Select(text => Quantity.TryParse(text, out var quantity) ? quantity : throw new InvalidOperationException(text));

    private static readonly Gen<string> Manifests = Gen.Int[0, int.MaxValue].Select(seed => new YamlGrammar(new Random(seed)).Text());

    [Fact]
    public void Every_quantity_of_the_form_is_read() => Texts.Sample(text => Quantity.TryParse(text, out _), iter: Iterations, threads: 1);

    [Fact]
    public void Quantities_are_ordered() => Gen.Select(Quantities, Quantities, Quantities).Sample(
        (a, b, c) => a.CompareTo(b) == -b.CompareTo(a)
            && (a == b) == (a.CompareTo(b) == 0)
            && (!(a <= b && b <= c) || a <= c)
            && (a != b || a.GetHashCode() == b.GetHashCode()),
        iter: Iterations,
        threads: 1);

    [Fact]
    public void A_quantity_is_what_it_is_written_as() => Quantities.Sample(
        quantity => Quantity.TryParse(quantity.ToString(), out var again) && again == quantity && again.ToString() == quantity.ToString(),
        iter: Iterations,
        threads: 1);

    [Fact]
    public void More_digits_are_no_less() => Gen.Select(Digits, Gen.OneOf("n", "m", string.Empty, "Ki", "G", "e3")).Sample(
        (digits, suffix) => Quantity.TryParse(digits + suffix, out var less) && Quantity.TryParse("1" + digits + suffix, out var more) && less <= more,
        iter: Iterations,
        threads: 1);

    [Fact]
    public void Any_text_is_a_quantity_or_none() => Gen.String.Sample(text => Quantity.TryParse(text, out var quantity) || quantity == default, iter: Iterations, threads: 1);

    [Fact]
    public void Documents_do_not_change_one_another() => Gen.Select(Manifests, Manifests).Sample(
        (first, second) => YamlTarget.CheckDocuments(first + "---\n" + second),
        iter: Iterations / 5,
        threads: 1);
}
