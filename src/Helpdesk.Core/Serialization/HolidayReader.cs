using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Calendars;
using Helpdesk.Calendars.Sets;
using Helpdesk.Serialization.Documents;

namespace Helpdesk.Serialization;

/// <summary>Lists of holidays from documents.</summary>
internal static class HolidayReader
{
    /// <exception cref="DocumentException">An item is neither a set nor a holiday, or the holidays would be more than a calendar takes.</exception>
    public static ImmutableArray<Holiday> Read(HolidayDocument[] documents, CalendarReading reading, DocumentPath path)
    {
        var totals = default(HolidayTotals);
        ImmutableArray<Holiday>.Builder all = ImmutableArray.CreateBuilder<Holiday>();
        Read(documents, reading, path, (holidays, item) =>
        {
            foreach (Holiday holiday in holidays)
            {
                if (totals.TryAdd(holiday) is { } excess)
                {
                    throw item.Fail($"With {DocumentWords.Quote(holiday.Name)}, the holidays {excess}.");
                }
            }

            all.AddRange(holidays);
        });
        return all.ToImmutable();
    }

    /// <summary>Gives the holidays of each item, and its path, as they are read.</summary>
    /// <exception cref="DocumentException">An item is neither a set nor a holiday.</exception>
    public static void Read(HolidayDocument[] documents, CalendarReading reading, DocumentPath path, Action<ImmutableArray<Holiday>, DocumentPath> add)
    {
        var sets = new HashSet<HolidaySet>();
        for (int i = 0; i < documents.Length; i++)
        {
            add(Read(documents[i], sets, reading, path.Item(i)), path.Item(i));
        }
    }

    private static ImmutableArray<Holiday> Read(HolidayDocument document, HashSet<HolidaySet> sets, CalendarReading reading, DocumentPath path)
    {
        // What says nothing about a set, or about a single holiday, would silently not apply.
        bool isSet = document.Set is not null;
        foreach (JsonPropertyInfo property in DocumentContext.Default.HolidayDocument.Properties)
        {
            if (property.Get!(document) is not null && property.Name is "set" or "without" != isSet)
            {
                throw path.Property(property.Name).Fail(isSet ? "Cannot stand beside 'set'." : "Cannot stand without 'set'.");
            }
        }

        return document.Set is { } code ? Set(code, document.Without ?? [], sets, path) : [Single(document, reading, path)];
    }

    private static ImmutableArray<Holiday> Set(string code, string[] without, HashSet<HolidaySet> sets, DocumentPath path)
    {
        HolidaySet set = Find(code, path.Property("set"));
        if (!sets.Add(set))
        {
            throw path.Property("set").Fail($"The set {set.Code} is given twice.");
        }

        string[] names = [.. set.Holidays.Select(each => each.Name).Distinct(StringComparer.Ordinal)];
        for (int i = 0; i < without.Length; i++)
        {
            if (!names.Contains(without[i], StringComparer.Ordinal))
            {
                throw path.Property("without").Item(i).FailUnlike($"a holiday of {set.Code}, which are {string.Join(", ", names)}", DocumentWords.Quote(without[i]));
            }
        }

        return set.Holidays.RemoveAll(each => without.Contains(each.Name, StringComparer.Ordinal));
    }

    private static HolidaySet Find(string code, DocumentPath path) =>
        HolidaySet.TryFor(code, out HolidaySet? set) ? set : throw path.Fail(HolidaySetCatalogue.WhyNot(DocumentWords.Shorten(code)));

    private static Holiday Single(HolidayDocument document, CalendarReading reading, DocumentPath path)
    {
        string name = DocumentValues.Name(document.Name ?? throw path.Fail("Lacks 'name'."), path.Property("name"));
        HolidayRule rule = RuleReader.Read(document.Rule ?? throw path.Fail("Lacks 'rule'."), path.Property("rule"));
        reading.Count(rule, path.Property("rule"));
        var holiday = new Holiday(name, rule);
        if (document.Hours is { } hours)
        {
            holiday = holiday.WithHours(DocumentValues.Hours(hours, DayHours.Parse, path.Property("hours")));
        }

        holiday = holiday.WithObservance(Read(document.Observance, path.Property("observance")), document.KeepsOwnDay ?? true);
        return document.FromSet is { } from ? holiday with { SetCode = Find(from, path.Property("fromSet")).Code } : holiday;
    }

    private static Observance Read(string? name, DocumentPath path)
    {
        if (name is null)
        {
            return Observance.OwnDay;
        }

        return Observance.TryFromName(name, out Observance observance)
            ? observance
            : throw path.FailUnlike($"one of {string.Join(", ", Observance.List.OrderBy(each => each.Value).Select(each => each.Name))}", DocumentWords.Quote(name));
    }
}
