using Helpdesk.Channels;
using Helpdesk.Naive;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Generated;

/// <summary>
/// What happens at a desk over minutes to three weeks, from pools so small that events meet: commands of which the rules refuse some. The ticket that it is about is opened, or is the follow-up or the part of another; others are
/// merged with it.
/// </summary>
internal sealed class Timelines(Random random)
{
    public static readonly TicketId Ticket = new("T-1");

    public static readonly ChannelReference[] Channels =
        [new(new ChannelId("mail"), ChannelKind.Email), new(new ChannelId("phone"), ChannelKind.Phone), new(new ChannelId("shop"), ChannelKind.LiveChat)];

    public static readonly TeamId[] Teams = [new("billing"), new("first-line"), new("suppliers")];

    public static readonly AgentId[] Agents = [new("ada"), new("ben"), new("cleo")];

    public static readonly string[] Tiers = ["gold", "silver"];

    public static readonly string[] Tags = ["urgent", "late", "refund"];

    private static readonly TicketId Earlier = new("T-0");

    private static readonly RequesterId Anna = new("anna");

    private static readonly TicketStatus Parts = new("Waiting for parts", StatusCategory.OnHold);

    private static readonly TicketStatus[] Statuses =
    [
        TicketStatus.New, TicketStatus.Open, TicketStatus.Open, TicketStatus.Pending, TicketStatus.Pending, TicketStatus.OnHold, TicketStatus.Solved, TicketStatus.Solved, Parts,
    ];

    private readonly List<CommitmentId> promised = [];
    private readonly List<Step> steps = [];
    private readonly TicketDesk desk = NewDesk();
    private int others;

    /// <summary>The rules of the desk: any status may follow on any, so that as much as possible happens.</summary>
    public static TicketDesk NewDesk() => new TicketDesk().With(Parts);

    /// <summary>What happens, in order; the rules let all of it.</summary>
    /// <param name="anchor">A moment that the history is about.</param>
    /// <param name="later">How many commands follow the opening.</param>
    public IReadOnlyList<Step> Make(Instant anchor, int later)
    {
        bool isExact = random.Next(3) == 0;
        bool importsLate = random.Next(6) == 0;
        int[] scales = Of<int[]>([[5, 60], [60, 600], [300, 3000]]);
        Instant opening = anchor + Duration.FromMinutes(random.Next(-4 * 1440, 1440)) + Duration.FromSeconds(isExact ? random.Next(60) : 0);
        Begin(opening);
        Instant latest = opening;
        Instant end = opening + Duration.FromDays(21);
        for (int i = 0; i < later; i++)
        {
            bool isImported = importsLate && random.Next(3) == 0;
            Duration gap = random.Next(5) == 0 ? Duration.Zero : Duration.FromMinutes(random.Next(scales[random.Next(2)])) + Duration.FromSeconds(isExact ? random.Next(60) : 0);
            Instant at = Instant.Min(end, latest + gap);
            if (isImported)
            {
                // Before the opening too.
                Try(latest, Ticket, Next(latest) with { IsImported = true, HappenedAt = Instant.Max(anchor - Duration.FromDays(5), latest - gap) });
            }
            else
            {
                latest = at;
                Happen(at);
            }
        }

        return steps;
    }

    private void Begin(Instant at)
    {
        switch (random.Next(8))
        {
            case 0:
                Try(at - Duration.FromHours(2), Earlier, Opening(Earlier, at));
                Try(at - Duration.FromHours(1), Earlier, new Close(Author.System));
                Try(at, Earlier, new ReceiveMessage(Anna, "Dead again.", Channel()) { FollowUp = Ticket });
                break;
            case 1:
                Try(at - Duration.FromHours(1), Earlier, Opening(Earlier, at));
                Try(at, Earlier, new Split(Ticket, "The fax too", Agent()) { Message = random.Next(2) == 0 ? null : "And the fax." });
                break;
        }

        if (desk.Find(Ticket) is null)
        {
            Try(at, Ticket, Opening(Ticket, at));
        }
    }

    private void Happen(Instant at)
    {
        Ticket ticket = desk.Find(Ticket)!;
        if (ticket.Standing is TicketStanding.Spam or TicketStanding.Deleted && random.Next(2) == 0)
        {
            Try(at, Ticket, ticket.Standing == TicketStanding.Spam ? new UnmarkAsSpam(Agent()) : new Restore(Agent()));
            return;
        }

        switch (random.Next(80))
        {
            case 0:
                Try(at, Ticket, new MergeInto(Another(at), Agent()));
                break;
            case 1:
                TicketId source = Another(at);
                if (random.Next(2) == 0)
                {
                    Try(at, source, Promise(at));
                }

                Try(at, source, new MergeInto(Ticket, Agent()));
                break;
            case 2:
                Try(at, Ticket, new Split(NewId(), "Another matter", Agent()));
                break;
            case 3:
                Try(at, Ticket, new Link(LinkKind.Related, Another(at), Agent()));
                break;
            default:
                Try(at, Ticket, Next(at));
                break;
        }
    }

    private TicketCommand Next(Instant at) => random.Next(38) switch
    {
        < 5 => new ReceiveMessage(Anna, "Still nothing.", Channel()) { FollowUp = random.Next(2) == 0 ? null : NewId() },
        < 10 => new ReplyPublicly(Of(Agents), "We look into it.", Channel()),
        10 => new ReplyPublicly(Of(Agents), "Done.", Channel()) { Then = Of(Statuses) },
        11 => new ReplyAutomatically("Received.", Channel()),
        12 or 13 => new AddNote("Called.", Agent()),
        < 19 => new ChangeStatus(Of(Statuses), Agent()),
        19 => random.Next(3) == 0 ? new Close(Agent()) : new Solve(Agent()),
        20 => random.Next(2) == 0 ? new PutOnHold(Agent()) { Until = at + Duration.FromMinutes(random.Next(1, 600)) } : new WakeUp(),
        < 25 => new Assign(Assignment(), Agent()),
        < 28 => new ChangePriority(Of(Priority.List.ToArray()), Agent()),
        28 => new ChangeFields(random.Next(2) == 0 ? [] : Fields(at), [], Agent()),
        29 => new ChangeFields([], ["due"], Agent()),
        30 or 31 => Retagged(),
        32 => new ChangeRequester(Anna, random.Next(2) == 0 ? null : Of(Tiers), Agent()),
        33 => random.Next(2) == 0 ? Promise(at) : new LogTime("work", Duration.FromMinutes(5), Agent()),
        34 => random.Next(2) == 0 ? Promise(at) : new SettlePromise(Of(promised.Append(new CommitmentId("c1")).ToArray()), random.Next(3) > 0, Agent()),
        35 => new MarkAsSpam(Agent()),
        36 => new Delete(Agent()),
        _ => new ChangeSubject(FormattableString.Invariant($"Subject {random.Next(100)}"), Agent()),
    };

    /// <summary>A promise, of which some are due soon and some after all that happens.</summary>
    private PromiseBy Promise(Instant at)
    {
        promised.Add(new CommitmentId(FormattableString.Invariant($"c{promised.Count + 1}")));
        return new PromiseBy(promised[^1], "Call back", at + Duration.FromMinutes(random.Next(1, 6000)), Agent());
    }

    private OpenTicket Opening(TicketId id, Instant at) => new(id, "No dial tone", Anna, Channel())
    {
        By = random.Next(3) == 0 ? Agent() : Author.Requester(Anna),
        Message = random.Next(3) == 0 ? null : "Where is it?",
        RequesterTier = random.Next(2) == 0 ? null : Of(Tiers),
        Priority = Of(Priority.List.ToArray()),
        Status = random.Next(4) == 0 ? Of(Statuses) : null,
        Tags = [.. Some(Tags)],
        Fields = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, random.Next(2) == 0 ? [] : Fields(at)),
        Assignment = random.Next(2) == 0 ? null : Assignment(),
    };

    private ChangeTags Retagged()
    {
        string[] added = Some(Tags);
        return new ChangeTags(added, Some(Tags).Except(added, StringComparer.Ordinal), Agent());
    }

    private void Try(Instant at, TicketId id, TicketCommand command)
    {
        if (desk.Try(at, id, command) is null)
        {
            steps.Add(new Step(at, id, command));
        }
    }

    /// <summary>Another ticket, opened at that moment.</summary>
    private TicketId Another(Instant at)
    {
        TicketId id = NewId();
        Try(at, id, new OpenTicket(id, "Phone dead", Anna, Channel()) { Message = "Help." });
        return id;
    }

    private TicketId NewId() => new(FormattableString.Invariant($"T-{2 + others++}"));

    private KeyValuePair<string, FieldValue>[] Fields(Instant at) =>
        [KeyValuePair.Create("due", FieldValue.Date(at.InUtc().Date.PlusDays(random.Next(-2, 12)))), KeyValuePair.Create("region", FieldValue.Choice(Of(["EU", "US"])))];

    private Assignment? Assignment() => random.Next(4) switch
    {
        0 => null,
        1 => Helpdesk.Tickets.Assignment.To(Of(Teams)),
        2 => Helpdesk.Tickets.Assignment.To(Of(Agents)),
        _ => Helpdesk.Tickets.Assignment.To(Of(Teams), Of(Agents)),
    };

    private Author Agent() => Author.Agent(Of(Agents));

    private ChannelReference Channel() => Of(Channels);

    private T Of<T>(T[] pool) => pool[random.Next(pool.Length)];

    private T[] Some<T>(T[] pool) => [.. pool.Where(_ => random.Next(3) == 0)];
}
