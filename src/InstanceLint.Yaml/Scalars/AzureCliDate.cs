using System;
using System.Runtime.InteropServices;

namespace InstanceLint.Yaml.Scalars;

/// <summary>A date, optionally with a time, as the Azure ML CLI reads it: <c>2021-01-01</c> or <c>2021-1-1 12:30:00 +1</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AzureCliDate(int Year, int Month, int Day)
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>Whether it has a time.</summary>
    internal bool HasTime { get; private init; }

    private int Hour { get; init; }

    private int Minute { get; init; }

    private int Second { get; init; }

    // In minutes.
    private int Offset { get; init; }

    /// <summary>Whether the date and the time exist. A text can look like a date that doesn't.</summary>
    internal bool Exists => Year > 0 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month)
        && Hour < 24 && Minute < 60 && Second < 60 && Offset < MinutesOfDay;

    /// <summary>Reads a date, or returns <see langword="null"/> if a text doesn't look like one.</summary>
    internal static AzureCliDate? Read(string text)
    {
        // Most texts are something else.
        if (text.Length < 8 || text[4] != '-')
        {
            return null;
        }

        var scanner = new DateScanner(text);
        var year = scanner.ReadNumber(4, 4);
        var month = scanner.Skip('-') ? scanner.ReadNumber(1, 2) : -1;
        var day = scanner.Skip('-') ? scanner.ReadNumber(1, 2) : -1;
        return year < 0 || month < 0 || day < 0 ? null
            : scanner.IsAtEnd ? new AzureCliDate(year, month, day)
            : ReadTime(scanner, new AzureCliDate(year, month, day) { HasTime = true });
    }

    // T12:30:00, optionally with a fraction and a time zone.
    private static AzureCliDate? ReadTime(DateScanner scanner, AzureCliDate date)
    {
        if (!scanner.Skip('T') && !scanner.Skip('t') && !scanner.SkipBlanks())
        {
            return null;
        }

        var hour = scanner.ReadNumber(1, 2);
        var minute = scanner.Skip(':') ? scanner.ReadNumber(2, 2) : -1;
        var second = scanner.Skip(':') ? scanner.ReadNumber(2, 2) : -1;
        if (hour < 0 || minute < 0 || second < 0)
        {
            return null;
        }

        if (scanner.Skip('.'))
        {
            scanner.SkipDigits();
        }

        date = date with { Hour = hour, Minute = minute, Second = second };
        return scanner.IsAtEnd ? date : ReadZone(scanner, date);
    }

    private static AzureCliDate? ReadZone(DateScanner scanner, AzureCliDate date)
    {
        scanner.SkipBlanks();
        if (scanner.Skip('Z'))
        {
            return scanner.IsAtEnd ? date : null;
        }

        var hours = scanner.Skip('+') || scanner.Skip('-') ? scanner.ReadNumber(1, 2) : -1;
        var minutes = scanner.Skip(':') ? scanner.ReadNumber(2, 2) : 0;
        return hours >= 0 && minutes >= 0 && scanner.IsAtEnd ? date with { Offset = (hours * 60) + minutes } : null;
    }
}
