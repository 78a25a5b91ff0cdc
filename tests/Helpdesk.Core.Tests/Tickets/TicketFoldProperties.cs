using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>The laws of the fold, on histories that no rule has let through.</summary>
public class TicketFoldProperties
{
    private static readonly Type[] EventKinds = [.. typeof(TicketEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TicketEvent)) && !type.IsAbstract)];

    private static readonly Arbitrary<TicketEvent[]> Histories =
        (from seed in Gen.Choose(0, int.MaxValue - 1)
         from others in Gen.Choose(0, 40)
         from importsLate in Gen.Elements(true, false)
         select RawHistory.Make(seed, others, importsLate)).ToArbitrary();

    [Fact]
    public void A_ticket_says_what_its_history_says() => Laws.Hold(1_000, Histories, history => NaiveFold.AssertSame(history, Ticket.Replay(history)));

    [Fact]
    public void A_history_in_two_parts_makes_the_same_ticket_at_every_split() => Laws.Hold(60, Histories, history =>
    {
        var whole = Ticket.Replay(history);
        for (int split = 1; split <= history.Length; split++)
        {
            var snapshot = Ticket.Replay(history[..split]);
            Assert.Equal(whole, snapshot.ApplyAll(history[split..]));
            Assert.Equal(whole, history[split..].Aggregate(snapshot, (ticket, each) => ticket.Apply(each)));
            Assert.Equal(whole.GetHashCode(), snapshot.ApplyAll(history[split..]).GetHashCode());
            NaiveFold.AssertSame(history[..split], snapshot);
        }
    });

    [Fact]
    public void An_event_leaves_the_ticket_before_it_as_it_was() => Laws.Hold(200, Histories, history =>
    {
        TicketEvent[] before = history[..^1];
        if (before.Length == 0)
        {
            return;
        }

        var ticket = Ticket.Replay(before);
        Ticket after = ticket.Apply(history[^1]);
        Assert.NotEqual(ticket, after);
        Assert.Equal(Ticket.Replay(before), ticket);
        NaiveFold.AssertSame(before, ticket);
    });

    [Fact]
    public void Histories_that_differ_in_an_event_that_counts_make_different_tickets() => Laws.Hold(200, Histories, history =>
    {
        var next = new EventHeader(RawHistory.Ticket, history.Length + 1, history.Max(each => each.HappenedAt), history[0].RecordedAt, Author.System);
        var ticket = Ticket.Replay(history);
        Assert.NotEqual(ticket.Apply(new InternalNoteAdded(next, "one")), ticket.Apply(new UnknownTicketEvent(next, "rated", "{}")));
    });

    [Fact]
    public void No_kind_of_event_is_forgotten_by_the_histories()
    {
        Assert.True(EventKinds.Length > 20, "The kinds of events are no longer found.");
        Assert.Equal(
            EventKinds.Where(type => type != typeof(TicketOpened)).Select(type => type.Name).Order(StringComparer.Ordinal),
            RawHistory.Kinds.Select(each => each.Kind.Name).Order(StringComparer.Ordinal));
        Assert.All(RawHistory.Kinds, each => Assert.IsType(each.Kind, RawHistory.Single(each.Kind, 1)));
    }

    [Fact]
    public void Events_made_twice_are_equal_and_others_are_not()
    {
        foreach (Type kind in EventKinds)
        {
            int different = 0;
            for (int seed = 0; seed < 100; seed++)
            {
                TicketEvent one = RawHistory.Single(kind, seed);
                TicketEvent again = RawHistory.Single(kind, seed);
                Assert.NotSame(one, again);
                Assert.Equal(one, again);
                Assert.Equal(one.GetHashCode(), again.GetHashCode());

                TicketEvent other = RawHistory.Single(kind, seed + 1);
                Assert.Equal(SaysTheSame(one, other), one.Equals(other));
                different += one.Equals(other) ? 0 : 1;
            }

            Assert.True(different > 50, $"Events of the kind {kind.Name} hardly differ.");
        }
    }

    /// <summary>Whether all that two events of a kind show is the same, collections taken item by item.</summary>
    private static bool SaysTheSame(TicketEvent one, TicketEvent other) => one.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).All(property =>
        (property.GetValue(one), property.GetValue(other)) switch
        {
            (string left, string right) => left == right,
            (System.Collections.IEnumerable left, System.Collections.IEnumerable right) => left.Cast<object>().SequenceEqual(right.Cast<object>()),
            var (left, right) => Equals(left, right),
        });
}
