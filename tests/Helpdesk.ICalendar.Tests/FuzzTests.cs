using System.Text;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.ICalendar.Tests;

/// <summary>
/// Valid documents with bytes and lines flipped, deleted, doubled and inserted: an import or an <see cref="ICalendarException"/>, never anything else, and the holidays of
/// an import can be put into a calendar. There are 5,000 documents, and 100,000 with <c>HELPDESK_PROPERTY_FACTOR=20</c>.
/// </summary>
public class FuzzTests
{
    private static readonly string[] Fragments =
    [
        "\r\n", "\r\n ", "\n\t", "\"", ";", ":", ",", "\\", "=", "-", "0", "9", "T", "Z", "\0", "\u00e9", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n", "BEGIN:X\r\n",
        "RRULE:FREQ=YEARLY\r\n", "RRULE:FREQ=YEARLY;COUNT=2147483647;BYDAY=-53SU,2MO;BYSETPOS=-1\r\n", "EXDATE:20260101\r\n", "RDATE:19000101,21491231\r\n", "DTSTART:20260101\r\n", "DURATION:P366D\r\n",
        "X-HELPDESK-EXCEPTION:off\r\n", "X-HELPDESK-HOURS:09:00-10:00\r\n", "RRULE:FREQ=WEEKLY;BYDAY=MO\r\n", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;INTERVAL=7\r\n", "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nTZOFFSETTO:+0100\r\nEND:VTIMEZONE\r\n", "DTSTART;TZID=Ours:20260101T000000\r\n", "METHOD:CANCEL\r\n", "CALSCALE:X\r\n", "UID:1\r\n", "SEQUENCE:1\r\n", "RECURRENCE-ID:20260101\r\n", "STATUS:CANCELLED\r\n", "CATEGORIES:a\\\r\n", "DURATION:PT24H\r\n", "DTSTART;TZID=Europe/Rome:20260101T000000\r\n",
        "RRULE:FREQ=YEARLY;UNTIL=20271231T230000Z\r\n", "RRULE:UNTIL = 99991231T235959Z;FREQ=YEARLY\r\n", "\u001A", "\uFEFF", "2150", "1899", "99999999999",
    ];

    [Fact]
    public void Mutated_documents_give_an_import_or_an_error()
    {
        byte[][] corpus = [.. Corpus().Select(Encoding.UTF8.GetBytes)];
        int documents = 0;
        int imports = 0;
        int holidays = 0;
        Laws.Hold(5_000, Arb.From(Gen.Choose(0, int.MaxValue)), roll =>
        {
            var random = new Dice(roll);
            byte[] document = Mutate(corpus[random.Next(corpus.Length)], random);
            documents++;
            Assert.Equal(Imports.TryRead(document, out ICalendarImport? import, out ICalendarProblem? error), error is null);
            if (import is not null)
            {
                imports++;
                holidays += import.Holidays.Length;
                Check(import);
            }
        });

        // The mutations are mild enough to leave many documents readable, or nothing would be tested.
        Assert.InRange(imports, documents / 4, documents - 1);
        Assert.True(holidays > imports / 2);
    }

    private static void Check(ICalendarImport import)
    {
        BusinessCalendar calendar = Given.Builder("24/7", "Europe/Rome").WithImported(import).WithSpecialHours(new LocalDate(2149, 6, 1), "09:00-10:00").Build();
        Assert.Equal(import.Holidays, calendar.Holidays);
        Assert.NotNull(calendar.HolidaysIn(Given.Dates("2026-01-01", "2027-12-31")));
        Assert.All(import.Problems, problem => Assert.True(problem.Line > 0 && problem.Message.EndsWith('.')));
    }

    private static IEnumerable<string> Corpus() =>
    [
        .. Feeds.All,
        Imports.Write(
            Given.Builder("24/7")
                .WithHoliday(new Holiday("One", HolidayRule.FixedDate(1, 1)).WithObservance(Observance.NextWorkingDay))
                .WithHoliday(new Holiday("Two", HolidayRule.FixedDate(1, 2)).WithObservance(Observance.NextWorkingDay).WithHours(DayHours.Parse("09:00-12:00")))
                .WithSpecialHours(new LocalDate(2026, 3, 4), "10:00-12:00", "Fire drill")
                .Build(),
            2026,
            2027,
            Instant.FromUtc(2026, 1, 1, 0, 0)),
    ];

    private static byte[] Mutate(byte[] source, Dice random)
    {
        List<byte> bytes = [.. source];
        int changes = random.Next(1 + random.Next(8));
        for (int i = 0; i <= changes && bytes.Count > 0; i++)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(8))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + random.Next(4)));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, 1 + random.Next(12))));
                    break;
                case 3:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                case 4 or 5:
                    bytes.InsertRange(random.Next(3) == 0 ? at : LineAt(bytes, at), Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]));
                    break;
                case 6:
                    (int from, int to) = (LineAt(bytes, at), AfterLine(bytes, at));
                    bytes.RemoveRange(from, to - from);
                    break;
                default:
                    (int first, int last) = (LineAt(bytes, at), AfterLine(bytes, at));
                    bytes.InsertRange(LineAt(bytes, random.Next(bytes.Count)), bytes.GetRange(first, last - first));
                    break;
            }
        }

        return [.. bytes];
    }

    private static int LineAt(List<byte> bytes, int at) => bytes.LastIndexOf((byte)'\n', at) + 1;

    private static int AfterLine(List<byte> bytes, int at)
    {
        int end = bytes.IndexOf((byte)'\n', at);
        return end < 0 ? bytes.Count : Math.Max(end + 1, LineAt(bytes, at));
    }

    /// <summary>SplitMix64: the same numbers on every framework.</summary>
    private sealed class Dice(int seed)
    {
        private ulong state = (ulong)seed * 0x9E3779B97F4A7C15;

        public int Next(int limit)
        {
            state += 0x9E3779B97F4A7C15;
            ulong z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)limit);
        }
    }
}
