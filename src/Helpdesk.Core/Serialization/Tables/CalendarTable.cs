using System.Collections.Immutable;
using Helpdesk.Calendars;
using Helpdesk.Calendars.Sets;
using Helpdesk.Serialization.Shapes;
using NodaTime;
using NodaTime.Text;
using static Helpdesk.Serialization.Shapes.Shape;

namespace Helpdesk.Serialization.Tables;

/// <summary>Calendars and their holidays.</summary>
internal static class CalendarTable
{
    private static readonly Shape<EffectiveHours> HoursFrom = Object<EffectiveHours>(table =>
    {
        Slot<LocalDate> from = table.Required("from", Values.Date, each => each.From!.Value);
        Slot<WeeklyHours> hours = table.Required("hours", Texts.Week, each => each.Hours);
        return given => new EffectiveHours(given.Get(from), given.Get(hours));
    });

    private static readonly Shape<HolidayItem> Holiday = Object<HolidayItem>(table =>
    {
        Slot<string?> set = table.Optional("set", Texts.Any, each => each.Set?.Code);
        Slot<ImmutableArray<string>> without = table.List("without", new ListShape<string>(Texts.Any), each => each.Without);
        Slot<string?> name = table.Optional("name", Texts.Name, each => each.Single?.Name);
        Slot<HolidayRule?> rule = table.Optional("rule", HolidayRuleTable.Rule, each => each.Single?.Rule);
        Slot<DayHours?> hours = table.Optional("hours", Texts.Day, each => each.Single is { Hours.IsClosed: false } single ? single.Hours : null);
        Slot<Observance?> observance = table.Optional("observance", Vocabulary.Observances, each => each.Single is { } single && single.Observance != Observance.OwnDay ? single.Observance : null);
        Slot<bool> keepsOwnDay = table.Or("keepsOwnDay", usual: true, Values.Flag, each => each.Single?.KeepsOwnDay ?? true);
        Slot<string?> fromSet = table.Optional("fromSet", Texts.Any, each => each.Single?.SetCode);
        return given =>
        {
            // What says nothing about a set, or about a single holiday, would silently not apply.
            bool isSet = given.Has(set);
            foreach ((string property, bool isGiven) in new[]
            {
                ("without", given.Has(without)), ("name", given.Has(name)), ("rule", given.Has(rule)), ("hours", given.Has(hours)),
                ("observance", given.Has(observance)), ("keepsOwnDay", given.Has(keepsOwnDay)), ("fromSet", given.Has(fromSet)),
            })
            {
                if (isGiven && string.Equals(property, "without", StringComparison.Ordinal) != isSet)
                {
                    throw given.Fail(property, isSet ? "Cannot stand beside 'set'." : "Cannot stand without 'set'.");
                }
            }

            if (isSet)
            {
                return Set(given, Find(given, "set", given.Get(set)!), given.Get(without));
            }

            string called = given.Get(name) ?? throw given.Fail("Lacks 'name'.");
            HolidayRule dates = given.Get(rule) ?? throw given.Fail("Lacks 'rule'.");
            given.At("rule");
            given.Reading.Count(dates);
            Holiday holiday = new Holiday(called, dates).WithHours(given.Get(hours) ?? DayHours.Closed).WithObservance(given.Get(observance) ?? Observance.OwnDay, given.Get(keepsOwnDay));
            return new HolidayItem(null, [], [given.Get(fromSet) is { } code ? holiday with { SetCode = Find(given, "fromSet", code).Code } : holiday]);
        };
    });

    private static readonly Shape<ImmutableArray<HolidayItem>> HolidayItems = new ListShape<HolidayItem>(Holiday);

    /// <summary>A list of holidays as a document of its own.</summary>
    public static readonly Shape<ImmutableArray<Holiday>> Holidays = Object<ImmutableArray<Holiday>>(table =>
    {
        table.Document(DocumentFormat.Holidays);
        Slot<ImmutableArray<HolidayItem>> items = table.Required("holidays", HolidayItems, each => [.. HolidayItem.Split(each)]);
        return given =>
        {
            var totals = default(HolidayTotals);
            var all = ImmutableArray.CreateBuilder<Holiday>();
            Join(given, given.Get(items), holidays =>
            {
                foreach (Holiday each in holidays)
                {
                    if (totals.TryAdd(each) is { } excess)
                    {
                        throw new FormatException($"With {DocumentVocabulary.Quote(each.Name)}, the holidays {excess}.");
                    }
                }

                all.AddRange(holidays);
            });
            return all.ToImmutable();
        };
    });

    private static readonly Shape<SpecialHours> Special = Object<SpecialHours>(table =>
    {
        Slot<LocalDate> date = table.Required("date", Values.SupportedDate, each => each.Date);
        Slot<DayHours> hours = table.Required("hours", Texts.Day, each => each.Hours);
        Slot<string?> name = table.Optional("name", Texts.Name, each => each.Name);
        return given => new SpecialHours(given.Get(date), given.Get(hours), given.Get(name));
    });

    private static readonly Shape<DatedBreak> Break = Object<DatedBreak>(table =>
    {
        Slot<LocalDate> date = table.Required("date", Values.SupportedDate, each => each.Date);
        Slot<HoursInterval> hours = table.Required("hours", Texts.Interval, each => each.Interval);
        Slot<string?> name = table.Optional("name", Texts.Name, each => each.Name);
        return given => new DatedBreak(given.Get(date), given.Get(hours), given.Get(name));
    });

    /// <summary>A calendar as a document, or as a part of one.</summary>
    public static readonly Shape<BusinessCalendar> Calendar = new NamedShape<BusinessCalendar>("calendar", () => Object<BusinessCalendar>(table =>
    {
        table.Document(DocumentFormat.Calendar);
        Slot<string> id = table.Required("id", Texts.Name, each => each.Id);
        Slot<int> version = table.Always("version", 1, Values.Integer(1, int.MaxValue), each => each.Version);
        Slot<string> zone = table.Required("zone", Texts.Any, each => each.Zone.Id);
        Slot<WeeklyHours?> hours = table.Optional("hours", Texts.Week, each => each.Hours.FirstOrDefault(hours => hours.From is null)?.Hours);
        Slot<ImmutableArray<EffectiveHours>> hoursFrom = table.List("hoursFrom", new ListShape<EffectiveHours>(HoursFrom), each => [.. each.Hours.Where(hours => hours.From is not null)]);
        Slot<ImmutableArray<HolidayItem>> holidays = table.List("holidays", HolidayItems, each => [.. HolidayItem.Split(each.Holidays)]);
        Slot<ImmutableArray<SpecialHours>> special = table.List("specialHours", new ListShape<SpecialHours>(Special), each => each.SpecialHours);
        Slot<ImmutableArray<DatedBreak>> breaks = table.List("breaks", new ListShape<DatedBreak>(Break), each => each.Breaks);
        Slot<OpenTime?> combination = table.Optional("combination", CombinationTable.OpenTime, each => each.Combination);
        return given =>
        {
            ExpectZone(given, given.Get(zone));
            if (given.Get(combination) is { } openTime)
            {
                string? layer = given.Has(hours) ? "hours" : given.Has(hoursFrom) ? "hoursFrom" : given.Has(holidays) ? "holidays" : given.Has(special) ? "specialHours" : given.Has(breaks) ? "breaks" : null;
                return layer is null
                    ? Make(given, given.Get(id), () => openTime.ToCalendar(given.Get(id), given.Get(zone), given.Reading.Zones, given.Get(version), given.Reading.Search))
                    : throw given.Fail(layer, "A combination has no layers of its own; give them to one of its calendars.");
            }

            BusinessCalendarBuilder builder = new BusinessCalendarBuilder(given.Get(id), given.Get(zone), given.Reading.Zones).WithVersion(given.Get(version));
            if (given.Get(hours) is { } always)
            {
                builder.WithHours(always);
            }

            Add(given, "hoursFrom", "from", given.Get(hoursFrom), each => each.From!.Value, each => builder.WithHoursFrom(each.From!.Value, each.Hours));
            Join(given, given.Get(holidays), each => builder.WithHolidays(each));
            Add(given, "specialHours", "date", given.Get(special), each => each.Date, each => builder.WithSpecialHours(each.Date, each.Hours, each.Name));
            ImmutableArray<DatedBreak> all = given.Get(breaks);
            for (int i = 0; i < all.Length; i++)
            {
                given.At("breaks", i);
                builder.WithBreak(all[i].Date, all[i].Interval, all[i].Name);
            }

            return Make(given, given.Get(id), () => builder.Build(given.Reading.Search));
        };
    }));

    /// <summary>Adds what holds for a date each, of which none may come twice.</summary>
    private static void Add<T>(GivenValues given, string property, string part, ImmutableArray<T> items, Func<T, LocalDate> dateOf, Action<T> add)
    {
        var dates = new HashSet<LocalDate>();
        for (int i = 0; i < items.Length; i++)
        {
            given.At(property, i, part);
            LocalDate date = dateOf(items[i]);
            if (!dates.Add(date))
            {
                throw new FormatException($"Hours are given twice for {LocalDatePattern.Iso.Format(date)}.");
            }

            add(items[i]);
        }
    }

    /// <summary>Gives the holidays of each item, at its place; of a set there may be one only.</summary>
    private static void Join(GivenValues given, ImmutableArray<HolidayItem> items, Action<ImmutableArray<Holiday>> add)
    {
        var sets = new HashSet<HolidaySet>();
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Set is { } set && !sets.Add(set))
            {
                given.At("holidays", i, "set");
                throw new FormatException($"The set {set.Code} is given twice.");
            }

            given.At("holidays", i);
            add(items[i].Holidays);
        }
    }

    private static HolidaySet Find(GivenValues given, string property, string code) =>
        HolidaySet.TryFor(code, out HolidaySet? set) ? set : throw given.Fail(property, HolidaySetCatalogue.WhyNot(DocumentVocabulary.Shorten(code)));

    private static HolidayItem Set(GivenValues given, HolidaySet set, ImmutableArray<string> without)
    {
        string[] names = [.. set.Holidays.Select(each => each.Name).Distinct(StringComparer.Ordinal)];
        for (int i = 0; i < without.Length; i++)
        {
            if (!names.Contains(without[i], StringComparer.Ordinal))
            {
                given.At("without", i);
                throw new FormatException($"Must be a holiday of {set.Code}, which are {string.Join(", ", names)}, but is {DocumentVocabulary.Quote(without[i])}.");
            }
        }

        return new HolidayItem(set, without, set.Holidays.RemoveAll(each => without.Contains(each.Name, StringComparer.Ordinal)));
    }

    private static void ExpectZone(GivenValues given, string zone)
    {
        IDateTimeZoneProvider zones = given.Reading.Zones;
        if (zones.GetZoneOrNull(zone) is null)
        {
            throw given.Fail("zone", $"Must be a zone of {zones.VersionId}, but is {DocumentVocabulary.Quote(zone)}.{ZoneIds.Hint(zone, zones)}");
        }
    }

    private static BusinessCalendar Make(GivenValues given, string id, Func<BusinessCalendar> make)
    {
        given.AtWhole();
        try
        {
            return make();
        }
        catch (CalendarNeverOpensException closed)
        {
            string subject = $"The calendar {DocumentVocabulary.Quote(id)}";
            throw given.Fail(closed.IsSearchedThrough
                ? FormattableString.Invariant($"{subject} never opens: it has no open time in the years {SupportedRange.FirstYear} to {SupportedRange.LastYear}.")
                : $"{subject} is not known to open: {CalendarNeverOpensException.NotFound} of one document.");
        }
    }
}
