using System.Globalization;
using Helpdesk.Calendars;
using NodaTime;
using NodaTime.Text;

namespace ReplayLog.Output;

/// <summary>Amounts, counts and instants as the report shows them.</summary>
internal static class Texts
{
    public const string NoData = "no data";

    private static readonly DurationPattern AmountPattern = DurationPattern.CreateWithInvariantCulture("-H:mm:ss.FFFFFFFFF");

    private static readonly ZonedDateTimePattern MomentPattern =
        ZonedDateTimePattern.CreateWithInvariantCulture("ddd uuuu'-'MM'-'dd HH':'mm':'ss o<g>", zoneProvider: null);

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Hours, which may pass 24, minutes and seconds: the same for both kinds of time, so that they compare at a glance.</summary>
    public static string Amount(Duration amount) => AmountPattern.Format(amount);

    public static string Amount(Duration? amount) => amount is { } known ? Amount(known) : NoData;

    public static string Amount(BusinessTime amount) => amount.ToString();

    public static string Moment(Instant instant, DateTimeZone zone) => MomentPattern.Format(instant.InZone(zone));

    public static string Moment(Instant? instant, DateTimeZone zone) => instant is { } known ? Moment(known, zone) : NoData;

    public static string Share(int part, int whole) =>
        whole == 0 ? NoData : string.Create(CultureInfo.InvariantCulture, $"{part:N0} of {whole:N0} ({Percent(part, whole)})");

    public static string Percent(int part, int whole) =>
        whole == 0 ? NoData : string.Create(CultureInfo.InvariantCulture, $"{100m * part / whole:F1} %");
}
