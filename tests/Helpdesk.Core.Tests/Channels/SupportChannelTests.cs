using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Channels;

/// <summary>A channel: what it is made of, and when it is open or accepts.</summary>
public class SupportChannelTests
{
    private static readonly Instant Thursday10 = Given.At("2026-04-23 10:00+02");

    private static readonly Instant Thursday20 = Given.At("2026-04-23 20:00+02");

    [Fact]
    public void A_plain_channel_is_offered_in_any_language_and_promises_nothing()
    {
        SupportChannel counter = Desk.Channel("counter", ChannelKind.InPerson, Desk.Mornings);
        Assert.Equal((null, null, true, null), (counter.Address, counter.Promise, counter.IsOffered, counter.RedirectTo));
        Assert.Empty(counter.Languages);
        Assert.Equal(Desk.Mornings, counter.PromiseCalendar);
        Assert.Equal(new ChannelReference(Desk.Id("counter"), ChannelKind.InPerson), counter.Reference);
    }

    [Fact]
    public void Changes_give_a_copy_and_leave_the_channel_as_it_was()
    {
        SupportChannel changed = Desk.Phone
            .WithAddress("+39 02 1234567")
            .WithLanguages(Language.Italian, Language.English, Language.Italian)
            .WithOffered(false)
            .WithRedirectTo(Desk.Id("mail"));
        Assert.Equal("+39 02 1234567", changed.Address);
        Assert.Equal([Language.Italian, Language.English], changed.Languages);
        Assert.Equal((false, Desk.Id("mail")), (changed.IsOffered, changed.RedirectTo));
        Assert.Equal("phone (Phone), not offered", changed.ToString());
        Assert.Equal((null, true, null), (Desk.Phone.Address, Desk.Phone.IsOffered, Desk.Phone.RedirectTo));
        Assert.Equal(Desk.Phone, changed.WithAddress(null).WithLanguages().WithOffered(true).WithRedirectTo(null));
    }

    [Fact]
    public void Equality_is_that_of_all_parts()
    {
        SupportChannel one = Desk.Mail.WithLanguages(Language.Italian);
        SupportChannel same = new SupportChannel(Desk.Id("mail"), ChannelKind.Email, "mail", MomentCalendar.Daily(Desk.Office.ToBuilder().Build(), new LocalTime(15, 0), new LocalTime(9, 30)))
            .WithLanguages([Language.Italian])
            .WithPromise(BusinessTime.FromHours(9), countedOn: Desk.Office);
        Assert.True(one == same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        SupportChannel[] others =
        [
            one.WithLanguages(Language.English), one.WithPromise(Duration.FromHours(9)), one.WithoutPromise(), one.WithPromise(BusinessTime.FromHours(9), Desk.Mornings),
            one.WithAddress("x"), one.WithOffered(false), one.WithRedirectTo(Desk.Id("x")),
        ];
        Assert.All(others, other => Assert.NotEqual(one, other));
        Assert.Equal(others.Length, others.Distinct().Count());
    }

    [Fact]
    public void A_channel_is_open_while_someone_is_there()
    {
        Assert.True(Desk.Phone.IsOpenAt(Thursday10));
        Assert.False(Desk.Phone.IsOpenAt(Thursday20));
        Assert.True(Desk.Post.IsOpenAt(Thursday20));
        Assert.False(Desk.Mail.IsOpenAt(Thursday10));
        Assert.False(Desk.Mail.IsOpenAt(Given.At("2026-04-23 15:00+02")));
        Assert.False(Desk.Phone.WithOffered(false).IsOpenAt(Thursday10));
    }

    [Fact]
    public void An_asynchronous_channel_may_be_offline_while_it_is_closed()
    {
        SupportChannel whatsApp = Desk.Channel("whatsapp", ChannelKind.Messaging, Desk.Office).WithPromise(BusinessTime.FromHours(1));
        SupportChannel staffed = whatsApp.WithAcceptsOnlyWhileOpen(true);
        Assert.Equal((false, true, true), (whatsApp.AcceptsOnlyWhileOpen, staffed.AcceptsOnlyWhileOpen, Desk.Phone.AcceptsOnlyWhileOpen));
        Assert.Equal((true, false), (staffed.AcceptsAt(Thursday10), staffed.AcceptsAt(Thursday20)));
        Assert.False(staffed.WithOffered(false).AcceptsAt(Thursday10));
        Assert.NotEqual(whatsApp, staffed);
        Assert.Equal(whatsApp, staffed.WithAcceptsOnlyWhileOpen(false));
        Assert.Equal(Desk.Phone, Desk.Phone.WithAcceptsOnlyWhileOpen(true));
        Assert.Equal(Given.At("2026-04-24 10:00+02"), staffed.ExpectReply(Thursday20).By);
    }

    [Fact]
    public void What_accepts_only_while_it_is_open_counts_its_promise_from_the_opening()
    {
        SupportChannel staffed = Desk.Channel("whatsapp", ChannelKind.Messaging, Desk.Office).WithPromise(Duration.FromMinutes(10)).WithAcceptsOnlyWhileOpen(true);
        Assert.Equal(Given.At("2026-04-24 09:10+02"), staffed.ExpectReply(Thursday20).PromisedBy);
        Assert.Equal(Given.At("2026-04-23 20:10+02"), staffed.WithAcceptsOnlyWhileOpen(false).ExpectReply(Thursday20).PromisedBy);
    }

    [Fact]
    public void A_channel_that_could_accept_nothing_or_nothing_but_while_open_is_refused()
    {
        Assert.Equal(
            "Channel 'mail' is covered by moments, is never open, and would accept nothing. (Parameter 'acceptsOnlyWhileOpen')",
            Assert.Throws<ArgumentException>(() => Desk.Mail.WithAcceptsOnlyWhileOpen(true)).Message);
        Assert.Equal(
            "Channel 'phone' is synchronous (Phone), and nobody takes anything on it while it is closed. (Parameter 'acceptsOnlyWhileOpen')",
            Assert.Throws<ArgumentException>(() => Desk.Phone.WithAcceptsOnlyWhileOpen(false)).Message);
    }

    [Fact]
    public void An_asynchronous_channel_accepts_at_any_time_and_a_synchronous_one_while_it_is_open()
    {
        Assert.True(Desk.Phone.AcceptsAt(Thursday10));
        Assert.False(Desk.Phone.AcceptsAt(Thursday20));
        Assert.True(Desk.Mail.AcceptsAt(Thursday20));
        Assert.True(Desk.Form.AcceptsAt(Thursday20));
        Assert.False(Desk.Form.WithOffered(false).AcceptsAt(Thursday10));
    }

    [Fact]
    public void A_language_is_served_when_one_covers_it_or_none_is_named()
    {
        SupportChannel portuguese = Desk.Mail.WithLanguages(new Language("pt"), Language.English);
        Assert.True(portuguese.Serves(new Language("pt-BR")));
        Assert.False(portuguese.Serves(Language.Italian));
        Assert.True(portuguese.Serves(default));
        Assert.True(Desk.Mail.Serves(Language.Italian));
        Assert.False(Desk.Mail.WithLanguages(new Language("pt-BR")).Serves(new Language("pt")));
    }

    [Fact]
    public void A_promise_of_business_time_needs_a_calendar()
    {
        ArgumentException missing = Assert.Throws<ArgumentException>(() => Desk.Post.WithPromise(BusinessTime.FromHours(1)));
        Assert.Equal("promise", missing.ParamName);
        Assert.Contains("'post'", missing.Message);
        Assert.Contains("1:00:00 business time", missing.Message);
        Assert.Throws<ArgumentException>(() => Desk.Post.WithPromise(BusinessDays.EndOfDay(1)));
        Assert.Equal(Desk.Office, Desk.Post.WithPromise(BusinessTime.FromHours(1), Desk.Office).PromiseCalendar);
        Assert.Null(Desk.Post.WithPromise(BusinessTime.FromHours(1), Desk.Office).WithoutPromise().PromiseCalendar);
    }

    [Fact]
    public void Moments_cannot_cover_a_synchronous_channel()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Desk.Channel("chat", ChannelKind.LiveChat, Desk.Triage));
        Assert.Equal("coverage", refused.ParamName);
        Assert.Contains("'chat' is synchronous (LiveChat)", refused.Message);
    }

    [Fact]
    public void Bad_parts_are_refused_by_name()
    {
        Assert.Throws<ArgumentException>(() => new SupportChannel(default, ChannelKind.Email, "Mail", Desk.Office));
        Assert.Throws<ArgumentNullException>(() => new SupportChannel(Desk.Id("a"), null!, "Mail", Desk.Office));
        Assert.Throws<ArgumentNullException>(() => new SupportChannel(Desk.Id("a"), ChannelKind.Email, "Mail", (BusinessCalendar)null!));
        Assert.Throws<ArgumentException>(() => new SupportChannel(Desk.Id("a"), ChannelKind.Email, " ", Desk.Office));
        Assert.Throws<ArgumentException>(() => new SupportChannel(Desk.Id("a"), ChannelKind.Email, new string('x', 201), Desk.Office));
        Assert.Throws<ArgumentException>(() => new SupportChannel(Desk.Id("a"), ChannelKind.Email, "half \uD800", Desk.Office));
        Assert.Throws<ArgumentException>(() => Desk.Mail.WithAddress(""));
        Assert.Throws<ArgumentException>(() => Desk.Mail.WithAddress(new string('x', 2001)));
        Assert.Throws<ArgumentException>(() => Desk.Mail.WithLanguages(Language.English, default));
        Assert.Throws<ArgumentException>(() => Desk.Mail.WithRedirectTo(default(ChannelId)));
        Assert.Contains("'mail'", Assert.Throws<ArgumentException>(() => Desk.Mail.WithRedirectTo(Desk.Id("mail"))).Message);
    }

    [Fact]
    public void A_coverage_says_who_looks_first()
    {
        Assert.Equal(
            [ChannelCoverageKind.Hours, ChannelCoverageKind.Moments, ChannelCoverageKind.Always],
            new[] { (ChannelCoverage)Desk.Office, Desk.Triage, ChannelCoverage.Always }.Select(each => each.Kind));
        Assert.True(((ChannelCoverage)Desk.Office).TryFirstLook(Thursday20, out Instant look));
        Assert.Equal(Given.At("2026-04-24 09:00+02"), look);
        Assert.True(((ChannelCoverage)Desk.Office).TryFirstLook(Thursday10, out look) && look == Thursday10);
        Assert.True(((ChannelCoverage)Desk.Triage).TryFirstLook(Thursday10, out look));
        Assert.Equal(Given.At("2026-04-23 15:00+02"), look);
        Assert.True(ChannelCoverage.Always.TryFirstLook(Thursday20, out look) && look == Thursday20);
        Assert.False(((ChannelCoverage)Desk.Office).TryFirstLook(Instant.MaxValue, out _));
        Assert.Equal(["always", "hours of " + Desk.Office, "at " + Desk.Triage], new[] { ChannelCoverage.Always, Desk.Office, Desk.Triage }.Select(each => each.ToString()));
        Assert.Equal((ChannelCoverage)Desk.Triage, ChannelCoverage.AtMoments(Desk.Triage));
        Assert.NotEqual((ChannelCoverage)Desk.Office, Desk.Triage);
    }
}
