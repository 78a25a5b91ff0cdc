using System.Globalization;
using System.Text;

namespace Helpdesk.Core.Benchmarks.Serialization;

/// <summary>A document of a megabyte in the style of large holiday feeds: some 3,500 events with descriptions, one in ten yearly, one in twenty with escapes and a fold.</summary>
internal static class HolidayFeed
{
    public static byte[] Megabyte { get; } = Make(1 << 20);

    private static byte[] Make(int length)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nPRODID:-//Example//Holidays 1.0//EN\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n");
        for (int i = 0; text.Length < length; i++)
        {
            DateTime date = new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(i * 7 % 7000);
            text.Append("BEGIN:VEVENT\r\n");
            text.Append(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{date:yyyyMMdd}\r\nDTEND;VALUE=DATE:{date.AddDays(i % 7 == 0 ? 2 : 1):yyyyMMdd}\r\n");
            text.Append(CultureInfo.InvariantCulture, $"DTSTAMP:20251120T095422Z\r\nUID:{date:yyyyMMdd}_{i:x8}k3p1u0q2@example.com\r\nCLASS:PUBLIC\r\nCREATED:20240517T104511Z\r\n");
            text.Append("DESCRIPTION:Public holiday\\nSee the gazette\\, part 2\r\nSEQUENCE:0\r\nSTATUS:CONFIRMED\r\n");
            text.Append(CultureInfo.InvariantCulture, $"SUMMARY:Holiday {i}{(i % 20 == 0 ? "\\, of a county whose name is so long that\r\n  it goes on in the next row" : "")}\r\n");
            text.Append(i % 10 == 0 ? "RRULE:FREQ=YEARLY;COUNT=30;BYMONTH=5;BYDAY=-1MO\r\n" : "");
            text.Append("TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("END:VCALENDAR\r\n").ToString());
    }
}
