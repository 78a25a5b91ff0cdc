using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Channels from documents.</summary>
internal static class ChannelReader
{
    /// <exception cref="DocumentException">The document is no channel.</exception>
    public static SupportChannel Read(ChannelDocument document, IDateTimeZoneProvider zones, DocumentPath path)
    {
        ChannelCoverage coverage = Read(document.Coverage!, zones, path.Property("coverage"));
        ChannelKind kind = document.Kind.Given();
        string name = DocumentValues.Name(document.Name!, path.Property("name"));
        SupportChannel channel = Make(
            () => new SupportChannel(document.Id.Given(), kind, name, coverage),
            kind.IsSynchronous && coverage.Kind == ChannelCoverageKind.Moments ? path.Property("coverage") : path.Property("name"));
        if (document.Address is { } address)
        {
            channel = Make(() => channel.WithAddress(DocumentValues.Name(address, path.Property("address"))), path.Property("address"));
        }

        if (document.Promise is { } promise)
        {
            TimeAmount amount = Read(promise, path.Property("promise"));
            BusinessCalendar? counted = document.PromiseCalendar is { } calendar ? CalendarReader.ReadPart(calendar, zones, path.Property("promiseCalendar")) : null;
            channel = Make(() => channel.WithPromise(amount, counted), path.Property("promise"));
        }
        else if (document.PromiseCalendar is not null)
        {
            throw path.Property("promiseCalendar").Fail("Cannot stand without 'promise'.");
        }

        return WithLanguages(channel, document.Languages.OrNull() ?? [], path.Property("languages"), document, path);
    }

    /// <exception cref="DocumentException">The document is no directory.</exception>
    public static ChannelDirectory Read(DirectoryDocument document, IDateTimeZoneProvider zones)
    {
        DocumentPath path = DocumentPath.Root.Property("channels");
        var ids = new HashSet<ChannelId>();
        SupportChannel[] channels = [.. document.Channels!.Select((each, index) => ReadPart(each, ids, zones, path.Item(index)))];
        return Make(() => new ChannelDirectory(channels), path);
    }

    private static SupportChannel ReadPart(ChannelDocument document, HashSet<ChannelId> ids, IDateTimeZoneProvider zones, DocumentPath path)
    {
        if (document.Format is not null)
        {
            throw path.Property("format").Fail("Is said once, for the whole document.");
        }

        return ids.Add(document.Id.Given()) ? Read(document, zones, path) : throw path.Property("id").Fail("Is given twice.");
    }

    private static SupportChannel WithLanguages(SupportChannel channel, Language[] languages, DocumentPath list, ChannelDocument document, DocumentPath path)
    {
        var spoken = new HashSet<Language>();
        for (int i = 0; i < languages.Length; i++)
        {
            if (languages[i].IsUnknown)
            {
                throw list.Item(i).FailUnlike("a language that is known", DocumentWords.Quote(languages[i].Tag));
            }

            if (!spoken.Add(languages[i]))
            {
                throw list.Item(i).Fail("Is given twice.");
            }
        }

        return Make(
            () => channel
                .WithLanguages(languages)
                .WithOffered(document.Offered.OrNone() ?? true)
                .WithRedirectTo(document.RedirectTo.OrNone()),
            path.Property("redirectTo"));
    }

    private static ChannelCoverage Read(CoverageDocument document, IDateTimeZoneProvider zones, DocumentPath path)
    {
        string kind = DocumentKinds.Single(document, DocumentContext.Default.CoverageDocument, path);
        DocumentPath part = path.Property(kind);
        return document switch
        {
            { Hours: { } calendar } => ChannelCoverage.DuringHours(CalendarReader.ReadPart(calendar, zones, part)),
            { Moments: { } moments } => ChannelCoverage.AtMoments(Read(moments, zones, part)),
            { Constant: ChannelWriter.Always } => ChannelCoverage.Always,
            _ => throw part.FailUnlike($"\"{ChannelWriter.Always}\"", DocumentWords.Quote(document.Constant!)),
        };
    }

    private static MomentCalendar Read(MomentsDocument document, IDateTimeZoneProvider zones, DocumentPath path)
    {
        BusinessCalendar calendar = CalendarReader.ReadPart(document.Calendar!, zones, path.Property("calendar"));
        if (document.Daily is null == document.Weekly is null)
        {
            throw path.Fail($"Must have exactly one of daily, weekly, but has {(document.Daily is null ? "none" : "daily and weekly")}.");
        }

        if (document.Daily is { } daily)
        {
            return Make(() => MomentCalendar.Daily(calendar, Distinct(daily.Value, path.Property("daily"))), path.Property("daily"));
        }

        DocumentPath list = path.Property("weekly");
        var week = new Dictionary<IsoDayOfWeek, LocalTime[]>();
        for (int i = 0; i < document.Weekly!.Length; i++)
        {
            DayTimesDocument day = document.Weekly[i];
            DocumentPath item = list.Item(i);
            if (!week.TryAdd(DocumentValues.Weekday(day.Weekday!, item.Property("weekday")), Distinct(day.Times.Given(), item.Property("times"))))
            {
                throw item.Property("weekday").Fail("Is given twice.");
            }
        }

        return Make(() => MomentCalendar.Weekly(calendar, day => week.GetValueOrDefault(day, [])), list);
    }

    private static LocalTime[] Distinct(LocalTime[] times, DocumentPath path)
    {
        var known = new HashSet<LocalTime>();
        for (int i = 0; i < times.Length; i++)
        {
            if (!known.Add(times[i]))
            {
                throw path.Item(i).Fail("Is given twice.");
            }
        }

        return times;
    }

    /// <exception cref="DocumentException">The document is no amount.</exception>
    public static TimeAmount Read(AmountDocument document, DocumentPath path)
    {
        DocumentKinds.Single(document, DocumentContext.Default.AmountDocument, path);
        return document switch
        {
            { Elapsed: { } elapsed } => TimeAmount.FromElapsed(elapsed.Value.Value),
            { BusinessTime: { } time } => TimeAmount.FromBusinessTime(BusinessTime.FromNanoseconds(time.Value.Value.ToInt64Nanoseconds())),
            _ => TimeAmount.FromBusinessDays(Read(document.BusinessDays!)),
        };
    }

    private static BusinessDays Read(BusinessDaysDocument document)
    {
        int count = document.Count.Given().Value;
        Receipt receipt = document.Receipt?.Value ?? Receipt.AsReceived;
        return document.Until.Given() == BusinessDayKind.EndOfDay ? BusinessDays.EndOfDay(count, receipt) : BusinessDays.SameClockTime(count, receipt);
    }

    private static T Make<T>(Func<T> make, DocumentPath path)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refusal)
        {
            throw path.Fail(DocumentWords.Reason(refusal), refusal);
        }
        catch (MomentNeverComesException never)
        {
            throw path.Fail(never.Message, never);
        }
    }
}
