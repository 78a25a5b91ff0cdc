using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Channels;

/// <summary>Which channel is open, which answers soonest, and where to go instead.</summary>
public class ChannelDirectoryTests
{
    private static readonly Instant Thursday10 = Given.At("2026-04-23 10:00+02");

    private static readonly Instant Thursday20 = Given.At("2026-04-23 20:00+02");

    private static readonly SupportChannel Fax = Desk.Channel("fax", ChannelKind.Phone, Desk.Office).WithOffered(false);

    private static readonly ChannelDirectory Directory = new(
        Desk.Mail, Desk.Form.WithLanguages(Language.English), Desk.Phone.WithLanguages(Language.Italian), Desk.Post, Fax.WithRedirectTo(Desk.Id("form")));

    [Fact]
    public void Channels_are_found_by_key()
    {
        Assert.Equal(Desk.Mail, Directory[Desk.Id("mail")]);
        Assert.Null(Directory.Find(Desk.Id("Mail")));
        Assert.Throws<ArgumentException>("id", () => Directory.Find(default));
        Assert.Throws<ArgumentException>("id", () => Directory[default]);
        Assert.Contains("'telex'", Assert.Throws<KeyNotFoundException>(() => Directory[Desk.Id("telex")]).Message);
        Assert.Empty(new ChannelDirectory().Channels);
    }

    [Fact]
    public void Offered_open_and_accepting_are_three_things()
    {
        Assert.Equal("mail form phone post", Ids(Directory.Offered()));
        Assert.Equal("mail form post", Ids(Directory.Offered(Language.English)));
        Assert.Equal("form phone post", Ids(Directory.OpenAt(Thursday10)));
        Assert.Equal("post", Ids(Directory.OpenAt(Thursday20)));
        Assert.Equal("mail form phone post", Ids(Directory.AcceptingAt(Thursday10)));
        Assert.Equal("mail form post", Ids(Directory.AcceptingAt(Thursday20)));
        Assert.Equal("mail phone post", Ids(Directory.AcceptingAt(Thursday10, Language.Italian)));
    }

    [Fact]
    public void The_soonest_answer_comes_from_whoever_can_keep_a_promise_first()
    {
        Assert.Equal("phone post form mail", Ids(Directory.ExpectReplies(Thursday10).Select(each => each.Channel)));
        Assert.Equal(Desk.Id("phone"), Directory.SoonestAnswer(Thursday10)!.Channel.Id);
        Assert.Equal(Given.At("2026-04-23 10:02+02"), Directory.SoonestAnswer(Thursday10)!.By);
        Assert.Equal(Desk.Id("post"), Directory.SoonestAnswer(Thursday10, Language.English)!.Channel.Id);
        Assert.Equal(Given.At("2026-04-23 21:00+02"), Directory.SoonestAnswer(Thursday20)!.By);
    }

    [Fact]
    public void A_closed_synchronous_channel_answers_after_its_opening()
    {
        var directory = new ChannelDirectory(Desk.Mail, Desk.Phone);
        ExpectedReply soonest = directory.SoonestAnswer(Thursday20)!;
        Assert.Equal(Desk.Id("phone"), soonest.Channel.Id);
        Assert.Equal(Given.At("2026-04-24 09:02+02"), soonest.By);
    }

    [Fact]
    public void The_pace_of_each_channel_counts()
    {
        ExpectedReply soonest = Directory.SoonestAnswer(
            Thursday10,
            paceOf: channel => channel.Id == Desk.Id("phone") ? new RecentPace(new WaitingLine(40, Duration.FromMinutes(6), 2)) : null)!;
        Assert.Equal(Desk.Id("post"), soonest.Channel.Id);
    }

    [Fact]
    public void Equal_answers_keep_the_desks_order_and_those_that_name_no_moment_come_last()
    {
        SupportChannel silent = Desk.Channel("silent", ChannelKind.Email, Desk.Office);
        SupportChannel twin = Desk.Channel("twin", ChannelKind.WebForm, Desk.Office).WithPromise(BusinessTime.FromHours(4));
        Assert.Equal("twin form silent", Ids(new ChannelDirectory(silent, twin, Desk.Form).ExpectReplies(Thursday10).Select(each => each.Channel)));
        Assert.Equal("form twin silent", Ids(new ChannelDirectory(silent, Desk.Form, twin).ExpectReplies(Thursday10).Select(each => each.Channel)));
        Assert.Null(new ChannelDirectory(silent).SoonestAnswer(Thursday10));
    }

    [Fact]
    public void Nobody_is_sent_to_the_interface_of_programs()
    {
        SupportChannel api = Desk.Channel("api", ChannelKind.Api, ChannelCoverage.Always).WithPromise(Duration.Zero);
        var directory = new ChannelDirectory(api, Desk.Mail, Fax);
        Assert.Equal(Desk.Id("mail"), directory.SoonestAnswer(Thursday10)!.Channel.Id);
        Assert.Equal(Desk.Id("mail"), directory.RedirectFor(Fax.Id, Thursday10).To!.Id);
        Assert.Null(new ChannelDirectory(api).SoonestAnswer(Thursday10));
    }

    [Theory]
    [InlineData("mail", "", ChannelRedirectReason.StillOffered, "mail")]
    [InlineData("fax", "", ChannelRedirectReason.Named, "form")]
    // The form is in English only; a public post is no place to send anybody
    [InlineData("fax", "it", ChannelRedirectReason.SoonestAnswer, "mail")]
    [InlineData("phone", "en", ChannelRedirectReason.SoonestAnswer, "form")]
    [InlineData("telex", "", ChannelRedirectReason.SoonestAnswer, "form")]
    public void A_message_goes_where_it_can_be_answered(string from, string language, ChannelRedirectReason reason, string to)
    {
        ChannelRedirect redirect = Directory.RedirectFor(Desk.Id(from), Thursday10, language.Length == 0 ? default : new Language(language));
        Assert.Equal((Desk.Id(from), reason, Desk.Id(to)), (redirect.From, redirect.Reason, redirect.To!.Id));
    }

    [Fact]
    public void Named_channels_are_followed_to_the_first_that_is_offered()
    {
        var directory = new ChannelDirectory(
            Fax.WithRedirectTo(Desk.Id("form")), Desk.Form.WithOffered(false).WithRedirectTo(Desk.Id("post")), Desk.Post, Desk.Mail);
        ChannelRedirect redirect = directory.RedirectFor(Fax.Id, Thursday10);
        Assert.Equal("fax to post (SocialPost): Named", redirect.ToString());
        Assert.Equal(directory.RedirectFor(Fax.Id, Thursday20), redirect);
    }

    [Fact]
    public void There_may_be_nowhere_to_go()
    {
        ChannelRedirect nowhere = new ChannelDirectory(Fax, Desk.Phone, Desk.Post).RedirectFor(Fax.Id, Thursday10);
        Assert.Equal((ChannelRedirectReason.Nowhere, null), (nowhere.Reason, nowhere.To));
        Assert.Equal("fax to no channel: Nowhere", nowhere.ToString());
        Assert.Throws<ArgumentException>(() => Directory.RedirectFor(default, Thursday10));
    }

    [Fact]
    public void A_channel_that_promises_nothing_is_still_better_than_nowhere()
    {
        SupportChannel silent = Desk.Channel("silent", ChannelKind.Email, Desk.Office);
        Assert.Equal(silent, new ChannelDirectory(silent, Fax).RedirectFor(Fax.Id, Thursday10).To);
    }

    [Fact]
    public void Two_channels_of_one_key_are_refused()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new ChannelDirectory(Desk.Mail, Desk.Phone, new SupportChannel(Desk.Id("mail"), ChannelKind.Sms, "Texts", Desk.Office)));
        Assert.Equal("Two channels have the key 'mail': 'mail' and 'Texts'. (Parameter 'channels')", refused.Message);
        Assert.Throws<ArgumentNullException>(() => new ChannelDirectory(Desk.Mail, null!));
        Assert.Throws<ArgumentNullException>(() => new ChannelDirectory((IEnumerable<SupportChannel>)null!));
    }

    [Fact]
    public void A_redirect_to_an_unknown_channel_names_both()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new ChannelDirectory(Desk.Mail, Fax.WithRedirectTo(Desk.Id("telex"))));
        Assert.Contains("'fax' redirects to 'telex'", refused.Message);
    }

    [Fact]
    public void Redirects_in_a_circle_are_named_without_the_way_there()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new ChannelDirectory(
            Fax.WithRedirectTo(Desk.Id("mail")), Desk.Mail.WithRedirectTo(Desk.Id("form")), Desk.Form.WithRedirectTo(Desk.Id("phone")), Desk.Phone.WithRedirectTo(Desk.Id("mail"))));
        Assert.Contains("form a cycle: 'mail' to 'form' to 'phone' to 'mail'.", refused.Message);
    }

    [Fact]
    public void Equality_is_that_of_channels_and_order()
    {
        Assert.Equal(new ChannelDirectory(Desk.Mail, Desk.Phone), new ChannelDirectory([Desk.Mail, Desk.Phone.WithOffered(true)]));
        Assert.Equal(new ChannelDirectory(Desk.Mail, Desk.Phone).GetHashCode(), new ChannelDirectory([Desk.Mail, Desk.Phone]).GetHashCode());
        Assert.NotEqual(new ChannelDirectory(Desk.Mail, Desk.Phone), new ChannelDirectory(Desk.Phone, Desk.Mail));
        Assert.Equal("mail (Email); fax (Phone), not offered", new ChannelDirectory(Desk.Mail, Fax).ToString());
    }

    private static string Ids(IEnumerable<SupportChannel> channels) => string.Join(' ', channels.Select(each => each.Id));
}
