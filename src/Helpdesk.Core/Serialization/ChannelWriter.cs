using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Channels as documents.</summary>
internal static class ChannelWriter
{
    public const string Always = "always";

    /// <exception cref="FormatException">A text in it cannot be written.</exception>
    public static ChannelDocument Write(SupportChannel channel)
    {
        ChannelDocument document = WritePart(channel);
        document.Format = Scalar.Of(new FormatName(DocumentFormat.Channel.Current));
        return document;
    }

    /// <exception cref="FormatException">A text in it cannot be written.</exception>
    public static DirectoryDocument Write(ChannelDirectory directory) => new()
    {
        Format = Scalar.Of(new FormatName(DocumentFormat.Directory.Current)),
        Channels = [.. directory.Channels.Select(WritePart)],
    };

    private static ChannelDocument WritePart(SupportChannel channel) => new()
    {
        Id = Scalar.Of(channel.Id),
        Kind = Scalar.Of(channel.Kind),
        Name = channel.Name,
        Address = channel.Address,
        Coverage = Write(channel.Coverage),
        Promise = channel.Promise is { } promise ? Write(promise) : null,
        PromiseCalendar = channel.PromiseCalendar is { } calendar && !calendar.Equals(channel.Coverage.Calendar) ? CalendarWriter.WritePart(calendar) : null,
        Languages = Scalar.Each(channel.Languages),
        Offered = channel.IsOffered ? null : Scalar.Of(false),
        RedirectTo = Scalar.Of(channel.RedirectTo),
    };

    private static CoverageDocument Write(ChannelCoverage coverage) => coverage.Kind switch
    {
        ChannelCoverageKind.Hours => new CoverageDocument { Hours = CalendarWriter.WritePart(coverage.Calendar!) },
        ChannelCoverageKind.Moments => new CoverageDocument { Moments = Write(coverage.Moments!) },
        _ => new CoverageDocument { Constant = Always },
    };

    private static MomentsDocument Write(MomentCalendar moments)
    {
        CalendarDocument calendar = CalendarWriter.WritePart(moments.Calendar);
        IsoDayOfWeek[] week = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];
        return week.All(day => moments.TimesOn(day).SequenceEqual(moments.TimesOn(IsoDayOfWeek.Monday)))
            ? new MomentsDocument { Calendar = calendar, Daily = Scalar.Each(moments.TimesOn(IsoDayOfWeek.Monday)) }
            : new MomentsDocument
            {
                Calendar = calendar,
                Weekly =
                [
                    .. from day in week
                       where !moments.TimesOn(day).IsEmpty
                       select new DayTimesDocument { Weekday = DocumentValues.Weekday(day), Times = Scalar.Each(moments.TimesOn(day)) },
                ],
            };
    }

    public static AmountDocument Write(TimeAmount amount) =>
        amount.TryGetElapsed(out Duration elapsed) ? new AmountDocument { Elapsed = Scalar.Of(new Length(elapsed)) }
        : amount.TryGetBusinessTime(out BusinessTime time) ? new AmountDocument { BusinessTime = Scalar.Of(new Length(Duration.FromNanoseconds(time.TotalNanoseconds))) }
        : amount.TryGetBusinessDays(out BusinessDays days)
            ? new AmountDocument
            {
                BusinessDays = new BusinessDaysDocument
                {
                    Count = Scalar.Of(new Tally(days.Count)),
                    Until = Scalar.Of(days.Kind),
                    Receipt = days.Receipt == Receipt.AsReceived ? null : Scalar.Of(days.Receipt),
                },
            }
            : throw new FormatException($"No document is known for the amount '{amount}'.");
}
