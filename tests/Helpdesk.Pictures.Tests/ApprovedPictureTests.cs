using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Pictures.Tests;

/// <summary>
/// Pictures to the byte, as kept in <c>Expected</c>. After a change that is meant, run the tests once with HELPDESK_ACCEPT=1 to rewrite these files, and
/// look at them in a browser before committing.
/// </summary>
public class ApprovedPictureTests
{
    public static TheoryData<string> Files =>
        ["office-2026-12.svg", "office-2026-12.txt", "office-2026.svg", "office-2026.txt", "operations-2026-10.txt", "nights-2011-12.svg", "nights-2011-12.txt"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Pictures_are_those_that_are_kept(string file)
    {
        string path = Repository.PathOf("tests", "Helpdesk.Pictures.Tests", "Expected", file);
        CalendarPicture picture = PictureOf(Path.GetFileNameWithoutExtension(file));
        string actual = file.EndsWith(".svg", StringComparison.Ordinal) ? picture.ToSvg() : $"{picture.ToTextTable()}\n{picture.Description}\n";
        if (string.Equals(Environment.GetEnvironmentVariable("HELPDESK_ACCEPT"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static CalendarPicture PictureOf(string name) => name switch
    {
        "office-2026-12" => Desk.Month(Desk.Office, 2026, 12),
        "office-2026" => CalendarPicture.OfYear(Desk.Office, 2026),
        "operations-2026-10" => Desk.Month(Desk.RoundTheClock(), 2026, 10),
        "nights-2011-12" => Desk.Month(Desk.Nights, 2011, 12),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
