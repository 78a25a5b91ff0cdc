using Helpdesk.Channels.Messages;
using Helpdesk.Core.Tests.Calendars;
using Xunit;
using static Helpdesk.Core.Tests.Channels.Messages.Desk;

namespace Helpdesk.Core.Tests.Channels.Messages;

/// <summary>What strangers write into names and subjects stays a name and a subject.</summary>
public class StrangerTextTests
{
    private static readonly Acknowledgement Plain = Acknowledgement(Mail.ExpectReply(Given.At("2026-04-08 10:00+02")), Language.English);

    [Theory]
    [InlineData("{reference}", "Dear {reference},")]
    [InlineData("{{name}}", "Dear {{name}},")]
    [InlineData(" Carla\r\nBcc: all@acme", "Hello,")]
    [InlineData(" Carla\r\n\tNeri \u2028", "Dear Carla Neri,")]
    [InlineData("Carla\u202Eireal\0", "Dear Carlaireal,")]
    [InlineData("\u200F\u202A", "Hello,")]
    [InlineData("\u200B \u2060\u0301", "Hello,")]
    [InlineData("\u200Fכרמלה", "Dear \u200Fכרמלה,")]
    [InlineData("Buy now at https://spam.example", "Hello,")]
    [InlineData("WWW.spam.example", "Hello,")]
    [InlineData("victim@example.com", "Hello,")]
    [InlineData("evil.com", "Hello,")]
    [InlineData("Win a prize: bit.ly/x1!", "Hello,")]
    [InlineData("see (t.me/prizes)", "Hello,")]
    [InlineData("Carla.Neri", "Hello,")]
    // Domains of one letter, and initials
    [InlineData("x.com", "Hello,")]
    [InlineData("X.COM", "Hello,")]
    [InlineData("X.Com", "Hello,")]
    [InlineData("t.co", "Hello,")]
    [InlineData("T.Co", "Hello,")]
    [InlineData("J.Smith", "Dear J.Smith,")]
    // What nobody sees within a domain
    [InlineData("evil.\u200Bcom", "Hello,")]
    [InlineData("evil\u200D.\u200Ccom", "Hello,")]
    [InlineData("evil.\uFE0Fcom", "Hello,")]
    [InlineData("evil.c\u034Fom", "Hello,")]
    [InlineData("evil.\u3164com", "Hello,")]
    [InlineData("x.\u00ADcom", "Hello,")]
    // Dots of other scripts and widths
    [InlineData("evil\uFF0Ecom", "Hello,")]
    [InlineData("evil\u3002com", "Hello,")]
    [InlineData("evil\uFF61com", "Hello,")]
    [InlineData("evil\u2024com", "Hello,")]
    [InlineData("ｅｖｉｌ．ｃｏｍ", "Hello,")]
    [InlineData("x\uFF0Ecom", "Hello,")]
    // Letters of other scripts and alphabets
    [InlineData("еvil.com", "Hello,")]
    [InlineData("evil.ⅽom", "Hello,")]
    [InlineData("evil.𝐜𝐨𝐦", "Hello,")]
    [InlineData("пример.рф", "Hello,")]
    [InlineData("例え。テスト", "Hello,")]
    [InlineData("xn--80ak6aa92e", "Hello,")]
    [InlineData("evil.xn--p1ai", "Hello,")]
    // Addresses of machines
    [InlineData("192.0.2.1", "Hello,")]
    [InlineData("192.0.2.1:8080", "Hello,")]
    [InlineData("1.2/x", "Hello,")]
    [InlineData("１９２．０．２．１", "Hello,")]
    [InlineData("٠.٠.٠.٠", "Hello,")]
    [InlineData("[2001:db8::1]", "Hello,")]
    [InlineData("::1", "Hello,")]
    [InlineData("localhost:8080", "Hello,")]
    // Schemes, shares, handles, numbers to call
    [InlineData("mailto:a", "Hello,")]
    [InlineData("javascript:alert(1)", "Hello,")]
    [InlineData("http：／／evil", "Hello,")]
    [InlineData("//evil/x", "Hello,")]
    [InlineData(@"\\evil\x", "Hello,")]
    [InlineData("@evil", "Hello,")]
    [InlineData("＠evil", "Hello,")]
    [InlineData("Call +39 899 123456", "Hello,")]
    [InlineData("Call ٠١٢٣٤٥٦٧", "Hello,")]
    [InlineData("Carla: Neri (2)", "Dear Carla: Neri (2),")]
    [InlineData("Carla Neri 3.0", "Dear Carla Neri 3.0,")]
    [InlineData("\u2800\u3164", "Hello,")]
    [InlineData("J.R.R. Tolkien", "Dear J.R.R. Tolkien,")]
    [InlineData("J.R.R.Tolkien", "Dear J.R.R.Tolkien,")]
    [InlineData("Dott.ssa Neri, Ph.D.", "Dear Dott.ssa Neri, Ph.D.,")]
    [InlineData("Carla Neri / Acme S.p.A.", "Dear Carla Neri / Acme S.p.A.,")]
    [InlineData("José 👩‍💻 O'Neill", "Dear José 👩‍💻 O'Neill,")]
    public void Names_are_put_in_once_on_one_line(string name, string greeting) =>
        Assert.Equal(greeting, Body(Plain with { RequesterName = name }).Split('\n')[0]);

    [Fact]
    public void A_subject_cannot_begin_another_field()
    {
        RenderedMessage rendered = new MessageRenderer().Render(Plain with { Subject = "Hello {reference}\r\nBcc: everybody@acme.example\r\n\r\nBody" });
        Assert.Equal("We have received your message: Hello {reference} Bcc: everybody@acme.example Body [INC-1042]", rendered.Subject);
        RenderedMessage broken = new MessageRenderer(PhraseBook.English.With(Phrase.AcknowledgementSubject, "Re:\n{reference}")).Render(Plain);
        Assert.Equal("Re: INC-1042", broken.Subject);
    }

    [Fact]
    public void What_cannot_be_said_is_refused_with_its_name()
    {
        Assert.Throws<ArgumentException>("RequesterName", () => Plain with { RequesterName = " " });
        Assert.Throws<ArgumentException>("RequesterName", () => Plain with { RequesterName = new string('a', 201) });
        Assert.Throws<ArgumentException>("Subject", () => Plain with { Subject = new string('a', 1_001) });
        Assert.Throws<ArgumentException>("Subject", () => Plain with { Subject = "\uD800" });
        Assert.Throws<ArgumentException>("SignedBy", () => Plain with { SignedBy = "" });
        Assert.Throws<ArgumentException>("Reference", () => Plain with { Reference = new string('1', 129) });
        Assert.Throws<ArgumentException>("DeskName", () => Plain with { DeskName = "\t" });
        Assert.Throws<ArgumentException>("SelfService", () => Plain with { SelfService = new Uri("/help", UriKind.Relative) });
        Assert.Throws<ArgumentException>("SelfService", () => Plain with { SelfService = new Uri("javascript:alert(1)") });
        Assert.Throws<ArgumentNullException>("Expected", () => Plain with { Expected = null! });
    }

    [Fact]
    public void Acknowledgements_are_equal_by_what_they_say()
    {
        Acknowledgement same = Acknowledgement(Mail.ExpectReply(Given.At("2026-04-08 10:00+02")), Language.English);
        Assert.Equal(Plain, same);
        Assert.NotEqual(Plain, same with { SignedBy = "Somebody else" });
        Assert.StartsWith("acknowledgement of INC-1042: mail: by 2026-04-08T12:00:00Z", Plain.ToString(), StringComparison.Ordinal);
    }
}
