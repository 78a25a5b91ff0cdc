using System.Text.Json.Serialization;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Serialization.Scalars;
using NodaTime;

namespace Helpdesk.Serialization.Documents;

/// <summary>A channel of the desk's.</summary>
internal sealed class ChannelDocument
{
    /// <summary>Absent for a part of a directory; that every document has it is seen to before.</summary>
    public Scalar<FormatName>? Format { get; set; }

    [JsonRequired]
    public Scalar<ChannelId>? Id { get; set; }

    [JsonRequired]
    public Scalar<ChannelKind>? Kind { get; set; }

    [JsonRequired]
    public string? Name { get; set; }

    public string? Address { get; set; }

    [JsonRequired]
    public CoverageDocument? Coverage { get; set; }

    public AmountDocument? Promise { get; set; }

    /// <summary>Absent when the promise counts on the calendar of the coverage, or on none.</summary>
    public CalendarDocument? PromiseCalendar { get; set; }

    public Scalar<Language[]>? Languages { get; set; }

    /// <summary>Absent when it is.</summary>
    public Scalar<bool>? Offered { get; set; }

    public Scalar<ChannelId>? RedirectTo { get; set; }
}

/// <summary>The channels of a desk.</summary>
internal sealed class DirectoryDocument
{
    [JsonRequired]
    public Scalar<FormatName>? Format { get; set; }

    [JsonRequired]
    public ChannelDocument[]? Channels { get; set; }
}

/// <summary>When someone attends to a channel: exactly one property is present and says which kind of coverage it is.</summary>
internal sealed class CoverageDocument
{
    /// <summary>Always.</summary>
    public string? Constant { get; set; }

    public CalendarDocument? Hours { get; set; }

    public MomentsDocument? Moments { get; set; }
}

/// <summary>Clock times of the working days of a calendar: the same on all, or by weekday.</summary>
internal sealed class MomentsDocument
{
    [JsonRequired]
    public CalendarDocument? Calendar { get; set; }

    public Scalar<LocalTime[]>? Daily { get; set; }

    public DayTimesDocument[]? Weekly { get; set; }
}

/// <summary>The clock times of a weekday.</summary>
internal sealed class DayTimesDocument
{
    [JsonRequired]
    public string? Weekday { get; set; }

    [JsonRequired]
    public Scalar<LocalTime[]>? Times { get; set; }
}

/// <summary>An amount of time: exactly one property is present and says of which kind it is.</summary>
internal sealed class AmountDocument
{
    public Scalar<Length>? Elapsed { get; set; }

    public Scalar<Length>? BusinessTime { get; set; }

    public BusinessDaysDocument? BusinessDays { get; set; }
}

/// <summary>A number of working days.</summary>
internal sealed class BusinessDaysDocument
{
    [JsonRequired]
    public Scalar<Tally>? Count { get; set; }

    [JsonRequired]
    public Scalar<BusinessDayKind>? Until { get; set; }

    public Scalar<Receipt>? Receipt { get; set; }
}
