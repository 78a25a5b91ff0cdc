using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Tickets;

public class ContinuationTests
{
    private static readonly ContinuationRule Any = ContinuationRule.Default with { MinimumSimilarity = 0 };

    [Theory]
    [InlineData("No dial tone", "no DIAL tone!", 6, 6)]
    [InlineData("No dial tone", "Re: Fwd: AW: R: I: Rif: SV: No dial tone", 6, 6)]
    [InlineData("No dial tone", "Re[2]: FW (3): RE^4: no dial tone", 6, 6)]
    [InlineData("No dial tone", "[#123] Re: [INC-77] no dial tone", 6, 6)]
    [InlineData("No dial tone", "RE：No dial tone", 6, 6)]
    [InlineData("Re: reading list", "reading: list", 4, 4)]
    [InlineData("电话没有声音", "回复：电话没声音", 6, 9)]
    [InlineData("电话", "転送: 话", 0, 2)]
    [InlineData("SIM卡 5G", "sim 卡5g", 6, 6)]
    [InlineData("โทรศัพท์เสีย", "โทรศัพท์เสีย", 22, 22)]
    [InlineData("𠮷𠮷", "𠮷", 0, 2)]
    [InlineData("\u0130LT: YNT: hat kesik", "Hat kesik", 4, 4)]
    [InlineData("ΑΠ: ΠΡΘ: σήμα", "σήμα", 2, 2)]
    [InlineData("Größe: 3", "3", 2, 3)]
    [InlineData("Late", "Late: again late", 2, 4)]
    [InlineData("late late", "Late: again late", 4, 5)]
    [InlineData("Größe", "GRÖSSE", 0, 2)]
    [InlineData("ΣΟΦΟΣ", "σοφος", 2, 2)]
    [InlineData("[URGENT] help", "urgent help", 4, 4)]
    [InlineData("a", "", 0, 1)]
    [InlineData("...", "!", 0, 0)]
    [InlineData("x [", "x ] [ [", 2, 2)]
    public void Subjects_have_this_in_common(string left, string right, int common, int total)
    {
        SubjectSimilarity similarity = Similarity(left, right);
        Assert.Equal((common, total), (similarity.Common, similarity.Total));
        Assert.Equal(similarity, Similarity(right, left));
    }

    [Theory]
    [InlineData(66, 2, 3, true)]
    [InlineData(67, 2, 3, false)]
    [InlineData(0, 0, 0, true)]
    [InlineData(1, 0, 0, false)]
    [InlineData(100, 6, 6, true)]
    [InlineData(100, 998, 999, false)]
    public void A_percentage_is_reached_exactly_or_not(int percent, int common, int total, bool reached) =>
        Assert.Equal(reached, new SubjectSimilarity(common, total).IsAtLeast(percent));

    [Fact]
    public void Similarities_are_ordered_as_ratios()
    {
        Assert.True(new SubjectSimilarity(2, 3) > new SubjectSimilarity(4, 7));
        Assert.True(new SubjectSimilarity(2, 4) >= new SubjectSimilarity(4, 8));
        Assert.True(default(SubjectSimilarity) < new SubjectSimilarity(2, 3));
        Assert.True(default(SubjectSimilarity) <= new SubjectSimilarity(0, 9));
        Assert.Equal(99, new SubjectSimilarity(998, 999).Percent);
    }

    [Fact]
    public void The_window_ends_before_its_last_instant()
    {
        Ticket ticket = Opened(new ReplyPublicly(Ada, "x", Mail));
        Assert.NotEmpty(Find(ticket, At(1) + Duration.FromDays(7) - Duration.Epsilon).Matches);
        Assert.Empty(Find(ticket, At(1) + Duration.FromDays(7)).Matches);
        Assert.NotEmpty(Find(ticket, Noon).Matches);
        Assert.Empty(Find(ticket, Noon - Duration.Epsilon).Matches);
    }

    [Fact]
    public void Only_open_tickets_of_the_person_come_into_question()
    {
        Assert.NotEmpty(Find(Opened(), Noon).Matches);
        Assert.NotEmpty(Find(Opened(new ChangeRequester(Carl, tier: null, ByAda), new ChangeCollaborators([Rita], [], ByAda)), At(2)).Matches);
        Assert.Empty(Find(Opened(new ChangeRequester(Carl, tier: null, ByAda)), At(2)).Matches);
        Assert.Empty(Find(Closed(), At(2)).Matches);
        Assert.NotEmpty(Find(Closed(), At(3), Any with { CountsClosed = true, CountsSolved = false }).Matches);
        Assert.Empty(Find(Opened(new MarkAsSpam(ByAda)), At(2)).Matches);
        Assert.NotEmpty(Find(Solved(), At(2)).Matches);
        Assert.Empty(Find(Solved(), At(2), Any with { CountsSolved = false }).Matches);
        Assert.Empty(Find(Opened(), At(2), Any with { AcrossChannels = false }).Matches);
    }

    [Fact]
    public void A_quoted_key_needs_neither_window_nor_words()
    {
        ContinuationMessage message = new(Rita, "Re: [#T1] quite another thing", Phone, At(90 * 24 * 60));
        ContinuationMatch match = ContinuationFinder.Find(message, [Opened()], ContinuationRule.Default with { AcrossChannels = false }).Matches.Single();
        Assert.Equal(ContinuationReason.QuotedInSubject, match.Reason);
    }

    [Fact]
    public void Matches_are_in_one_order_whatever_the_order_of_tickets()
    {
        Ticket quoted = Titled("T9", "Else");
        Ticket same = Titled("T8", "tone dial");
        Ticket later = Titled("T7", "dial tones", new ReceiveMessage(Rita, "x", Mail));
        Ticket first = Titled("T5", "dial tones");
        Ticket second = Titled("T6", "dial tones");
        ContinuationMessage message = new(Rita, "[T9] dial tone", Phone, At(5));

        ContinuationResult result = ContinuationFinder.Find(message, [second, first, later, same, quoted], Any with { Then = ContinuationAction.Join });
        Assert.Equal(["T9", "T8", "T7", "T5", "T6"], result.Matches.Select(each => each.Ticket.Id.Value));
        Assert.Equal("T8: SameSubject (4/4)", result.Matches[1].ToString());
        Assert.Equal(ContinuationAction.Join, result.Action);
        Assert.Equal(result, ContinuationFinder.Find(message, [quoted, same, later, first, second], Any with { Then = ContinuationAction.Join }));
    }

    [Fact]
    public void No_match_is_a_ticket_of_its_own() =>
        Assert.Equal(ContinuationAction.Separate, ContinuationFinder.Find(new ContinuationMessage(Rita, "Invoice", Mail, At(1)), [Opened()]).Action);

    [Fact]
    public async Task Hostile_subjects_take_no_longer() => Assert.True(await Promptly.Ask(() => "[,],[#,Re: ,Re[1]:,a ,a[1,((((".Split(',').All(part =>
    {
        string subject = string.Concat(Enumerable.Repeat(part, 200_000));
        return Similarity(subject, subject).IsAtLeast(0);
    })));

    [Fact]
    public void A_rule_out_of_range_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Any with { MinimumSimilarity = 101 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Any with { Then = (ContinuationAction)99 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Any with { Window = Duration.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => Any with { Window = Duration.FromDays(366) + Duration.Epsilon });
    }

    private static SubjectSimilarity Similarity(string left, string right) => SubjectVocabulary.Of(left).SimilarityTo(SubjectVocabulary.Of(right));

    private static ContinuationResult Find(Ticket ticket, Instant at, ContinuationRule? rule = null) =>
        ContinuationFinder.Find(new ContinuationMessage(Rita, "Hello", Phone, at), [ticket], rule ?? Any);

    private static Ticket Titled(string id, string subject, params TicketCommand[] commands) => Opened(TicketRules.Default, new OpenTicket(new TicketId(id), subject, Rita, Mail), commands);
}
