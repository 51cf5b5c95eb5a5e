using System;

namespace InstanceLint.Yaml.Scalars;

/// <summary>Dates with the tag <c>!!timestamp</c>, as kubectl reads them. It keeps their text.</summary>
internal static class KubectlDate
{
    // The year 0 has a 29th of February.
    private const int LeapYear = 2000;

    /// <summary>Whether a text is a date that exists.</summary>
    internal static bool Is(string text)
    {
        var scanner = new DateScanner(text);
        var year = scanner.ReadNumber(4, 4);
        var month = scanner.Skip('-') ? scanner.ReadNumber(1, 2) : -1;
        var day = scanner.Skip('-') ? scanner.ReadNumber(1, 2) : -1;
        return year >= 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? LeapYear : year, month)
            && (scanner.IsAtEnd || IsTime(scanner));
    }

    // A time zone is necessary after 'T', and not allowed after a space.
    private static bool IsTime(DateScanner scanner)
    {
        var hasZone = scanner.Skip('T') || scanner.Skip('t');
        if ((!hasZone && !scanner.Skip(' '))
            || scanner.ReadNumber(1, 2) is < 0 or > 23
            || !scanner.Skip(':') || scanner.ReadNumber(1, 2) is < 0 or > 59
            || !scanner.Skip(':') || scanner.ReadNumber(1, 2) is < 0 or > 59)
        {
            return false;
        }

        return ((!scanner.Skip('.') && !scanner.Skip(',')) || scanner.SkipDigits())
            && (!hasZone || scanner.Skip('Z') || IsZone(scanner))
            && scanner.IsAtEnd;
    }

    private static bool IsZone(DateScanner scanner) => (scanner.Skip('+') || scanner.Skip('-'))
        && scanner.ReadNumber(2, 2) >= 0
        && scanner.Skip(':')
        && scanner.ReadNumber(2, 2) >= 0;
}
