using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Pictures.Tests;

/// <summary>Pictures of explanations to the byte, as kept in <c>Expected</c>; see <see cref="ApprovedPictureTests"/>.</summary>
public class ApprovedExplanationTests
{
    public static TheoryData<string> Files =>
        ["explained-missed.svg", "explained-missed.txt", "explained-running.svg", "explained-running.txt", "explained-long.svg", "explained-long.txt", "explained-elapsed.svg", "explained-elapsed.txt"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Pictures_are_those_that_are_kept(string file)
    {
        string path = Repository.PathOf("tests", "Helpdesk.Pictures.Tests", "Expected", file);
        ExplanationPicture picture = PictureOf(Path.GetFileNameWithoutExtension(file));
        string actual = file.EndsWith(".svg", StringComparison.Ordinal) ? picture.ToSvg() : $"{picture.ToTextTable()}\n{picture.Description}\n";
        if (string.Equals(Environment.GetEnvironmentVariable("HELPDESK_ACCEPT"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static ExplanationPicture PictureOf(string name) => name switch
    {
        "explained-missed" => Explained.Missed,
        "explained-running" => Explained.Running,
        "explained-long" => Explained.Long,
        "explained-elapsed" => Explained.AroundTheClock,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
