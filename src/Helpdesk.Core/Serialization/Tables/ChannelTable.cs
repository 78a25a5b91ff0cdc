using System.Collections.Immutable;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Serialization.Shapes;
using NodaTime;
using static Helpdesk.Serialization.Shapes.Shape;

namespace Helpdesk.Serialization.Tables;

/// <summary>Channels, and when someone attends to them.</summary>
internal static class ChannelTable
{
    private static readonly IsoDayOfWeek[] Week = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];

    private static readonly Shape<ImmutableArray<LocalTime>> Times = Parts.Distinct(Values.ClockTime);

    private static readonly Shape<(IsoDayOfWeek Day, ImmutableArray<LocalTime> Times)> DayTimes = Object<(IsoDayOfWeek Day, ImmutableArray<LocalTime> Times)>(table =>
    {
        Slot<IsoDayOfWeek> weekday = table.Required("weekday", Values.Weekday, each => each.Day);
        Slot<ImmutableArray<LocalTime>> times = table.Required("times", Times, each => each.Times);
        return given => (given.Get(weekday), given.Get(times));
    });

    /// <summary>Clock times of the working days of a calendar: the same on all, or by weekday.</summary>
    private static readonly Shape<MomentCalendar> Moments = Object<MomentCalendar>(table =>
    {
        Slot<BusinessCalendar> calendar = table.Required("calendar", CalendarTable.Calendar, each => each.Calendar);
        Slot<ImmutableArray<LocalTime>> daily = table.List("daily", Times, each => IsDaily(each) ? each.TimesOn(IsoDayOfWeek.Monday) : []);
        Slot<ImmutableArray<(IsoDayOfWeek Day, ImmutableArray<LocalTime> Times)>> weekly = table.List(
            "weekly",
            new ListShape<(IsoDayOfWeek Day, ImmutableArray<LocalTime> Times)>(DayTimes),
            each => IsDaily(each) ? [] : [.. Week.Where(day => !each.TimesOn(day).IsEmpty).Select(day => (day, each.TimesOn(day)))]);
        return given =>
        {
            if (given.Has(daily) == given.Has(weekly))
            {
                throw given.Fail($"Must have exactly one of daily, weekly, but has {(given.Has(daily) ? "daily and weekly" : "none")}.");
            }

            if (given.Has(daily))
            {
                given.At("daily");
                return MomentCalendar.Daily(given.Get(calendar), given.Get(daily), given.Reading.Search);
            }

            var week = new Dictionary<IsoDayOfWeek, ImmutableArray<LocalTime>>();
            foreach ((IsoDayOfWeek day, ImmutableArray<LocalTime> times) in given.Get(weekly))
            {
                given.At("weekly", week.Count, "weekday");
                if (!week.TryAdd(day, times))
                {
                    throw new FormatException("Is given twice.");
                }
            }

            given.At("weekly");
            return MomentCalendar.Weekly(given.Get(calendar), day => week.GetValueOrDefault(day, []), given.Reading.Search);
        };
    });

    /// <summary>When someone attends to a channel.</summary>
    private static readonly Shape<ChannelCoverage> Coverage = new OneOfShape<ChannelCoverage>(
        new("constant", new WordShape<ChannelCoverage>(("always", ChannelCoverage.Always)), each => each.Kind == ChannelCoverageKind.Always),
        new("hours", CalendarTable.Calendar.As(ChannelCoverage.DuringHours, each => each.Calendar!), each => each.Kind == ChannelCoverageKind.Hours),
        new("moments", Moments.As(ChannelCoverage.AtMoments, each => each.Moments!), each => each.Kind == ChannelCoverageKind.Moments));

    /// <summary>A channel as a document, or as a part of one.</summary>
    public static readonly Shape<SupportChannel> Channel = new NamedShape<SupportChannel>("channel", () => Object<SupportChannel>(table =>
    {
        table.Document(DocumentFormat.Channel);
        Slot<ChannelId> id = table.Required("id", Texts.Channel, each => each.Id);
        Slot<ChannelKind> kind = table.Required("kind", Vocabulary.ChannelKinds, each => each.Kind);
        Slot<string> name = table.Required("name", Texts.Name, each => each.Name);
        Slot<string?> address = table.Optional("address", Texts.NameOf(SupportChannel.LongestAddress), each => each.Address);
        Slot<ChannelCoverage> coverage = table.Required("coverage", Coverage, each => each.Coverage);
        Slot<TimeAmount?> promise = table.Optional("promise", AmountTable.Amount, each => each.Promise);
        Slot<BusinessCalendar?> promiseCalendar = table.Optional("promiseCalendar", CalendarTable.Calendar, each => each.PromiseCalendar is { } own && !own.Equals(each.Coverage.Calendar) ? own : null);
        Slot<ImmutableArray<Language>> languages = table.List("languages", Parts.Distinct(Texts.Language), each => each.Languages);
        Slot<bool> offered = table.Or("offered", usual: true, Values.Flag, each => each.IsOffered);
        Slot<bool?> acceptsOnlyWhileOpen = table.Optional("acceptsOnlyWhileOpen", Values.Flag, each => each.AcceptsOnlyWhileOpen && !each.Kind.IsSynchronous ? (bool?)true : null);
        Slot<ChannelId?> redirectTo = table.Optional("redirectTo", Texts.Channel, each => each.RedirectTo);
        return given =>
        {
            given.At(given.Get(kind).IsSynchronous && given.Get(coverage).Kind == ChannelCoverageKind.Moments ? "coverage" : "name");
            var channel = new SupportChannel(given.Get(id), given.Get(kind), given.Get(name), given.Get(coverage));
            given.At("address");
            channel = channel.WithAddress(given.Get(address));
            if (given.Get(promise) is { } amount)
            {
                given.At("promise");
                channel = channel.WithPromise(amount, given.Get(promiseCalendar));
            }
            else if (given.Has(promiseCalendar))
            {
                throw given.Fail("promiseCalendar", "Cannot stand without 'promise'.");
            }

            if (given.Get(acceptsOnlyWhileOpen) is { } only)
            {
                given.At("acceptsOnlyWhileOpen");
                channel = channel.WithAcceptsOnlyWhileOpen(only);
            }

            for (int i = 0; i < given.Get(languages).Length; i++)
            {
                if (given.Get(languages)[i] is { IsUnknown: true } unknown)
                {
                    given.At("languages", i);
                    throw new FormatException($"Must be a language that is known, but is {DocumentVocabulary.Quote(unknown.Tag)}.");
                }
            }

            given.At("redirectTo");
            return channel.WithLanguages(given.Get(languages)).WithOffered(given.Get(offered)).WithRedirectTo(given.Get(redirectTo));
        };
    }));

    /// <summary>The channels of a desk.</summary>
    public static readonly Shape<ChannelDirectory> Directory = Object<ChannelDirectory>(table =>
    {
        table.Document(DocumentFormat.Directory);
        Slot<ImmutableArray<SupportChannel>> channels = table.Required(
            "channels",
            new ListShape<SupportChannel>(Channel, distinct: EqualityComparer<SupportChannel>.Create((one, other) => one?.Id == other?.Id, each => each.Id.GetHashCode()), key: "id"),
            each => [.. each.Channels]);
        return given =>
        {
            given.At("channels");
            return new ChannelDirectory(given.Get(channels));
        };
    });

    private static bool IsDaily(MomentCalendar moments) => Week.All(day => moments.TimesOn(day).SequenceEqual(moments.TimesOn(IsoDayOfWeek.Monday)));
}
