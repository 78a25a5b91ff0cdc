using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Core.Tests.Tickets.Conditions;

/// <summary>Conditions of every kind over the values that <see cref="RawHistory"/> draws from, so that many match. The same seed makes the same condition.</summary>
internal sealed class ConditionGenerator
{
    private static readonly (CountConditions Aspect, Func<Ticket, int> Count)[] Counts =
    [
        (Where.RequesterMessages, ticket => ticket.RequesterMessages),
        (Where.PublicReplies, ticket => ticket.PublicReplies),
        (Where.ProgramReplies, ticket => ticket.ProgramReplies),
        (Where.HandOversToPeople, ticket => ticket.HandOversToPeople),
        (Where.HandOversToPrograms, ticket => ticket.HandOversToPrograms),
        (Where.InternalNotes, ticket => ticket.InternalNotes),
        (Where.AutomaticReplies, ticket => ticket.AutomaticReplies),
        (Where.Reopens, ticket => ticket.Reopens),
        (Where.HandOvers, ticket => ticket.HandOvers),
        (Where.TeamHandOvers, ticket => ticket.TeamHandOvers),
        (Where.Waits, ticket => ticket.Waits),
        (Where.UnknownEvents, ticket => ticket.UnknownEvents),
        (Where.MissedCommitments, ticket => ticket.Commitments.Count(each => each.IsMissed)),
        (Where.OutstandingCommitments, ticket => ticket.Commitments.Count(each => each.State == CommitmentState.Outstanding)),
    ];

    private readonly Random random;

    private ConditionGenerator(int seed) => random = new Random(seed);

    /// <summary>A condition of at most so many levels.</summary>
    public static GeneratedCondition Make(int seed, int levels) => new ConditionGenerator(seed).Any(levels);

    private GeneratedCondition Any(int levels)
    {
        if (levels <= 1 || random.Next(4) == 0)
        {
            return Leaf();
        }

        GeneratedCondition[] parts = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Any(levels - 1))];
        switch (random.Next(3))
        {
            case 0:
                return new(TicketCondition.All(parts.Select(each => each.Condition)), ticket => parts.All(each => each.Plainly(ticket)));
            case 1:
                return new(TicketCondition.Any(parts.Select(each => each.Condition)), ticket => parts.Any(each => each.Plainly(ticket)));
            default:
                GeneratedCondition inner = Any(levels - 1);
                return new(TicketCondition.Not(inner.Condition), ticket => !inner.Plainly(ticket));
        }
    }

    private GeneratedCondition Leaf() => random.Next(26) switch
    {
        0 => With(Part(Of(RawHistory.Texts)), text => new(Where.SubjectContains(text), ticket => FieldConditionGenerator.HoldsInAnyCase(ticket.Subject, text))),
        1 => With(Some(RawHistory.People), ids => new(Where.Requester.IsIn(ids), ticket => ids.Contains(ticket.Requester))),
        2 => Optional(Where.RequesterTier, RawHistory.Tiers, ticket => ticket.RequesterTier),
        3 => Collection(Where.Collaborators, RawHistory.People, ticket => [.. ticket.Collaborators]),
        4 => With(Some(RawHistory.Channels), all => new(Where.Channel.IsIn(all.Select(each => each.Id)), ticket => all.Any(each => each.Id == ticket.Channel.Id))),
        5 => With(Some(ChannelKind.List), kinds => new(Where.ChannelKind.IsIn(kinds), ticket => kinds.Contains(ticket.Channel.Kind))),
        6 => random.Next(2) == 0 ? new(Where.SynchronousChannel, ticket => ticket.Channel.Kind.IsSynchronous) : new(Where.PublicChannel, ticket => ticket.Channel.Kind.IsPublic),
        7 => Optional(Where.Language, [.. RawHistory.Languages[1..].Select(each => (Language?)each)], ticket => ticket.Language.Tag == "und" ? null : ticket.Language, each => each!.Value),
        8 => With(Of(RawHistory.Languages[1..]), language => new(Where.Language.IsWithin(language), ticket => (ticket.Language.Tag + "-").StartsWith(language.Tag + "-", StringComparison.Ordinal))),
        9 => With(Some(RawHistory.Types), types => new(Where.Type.IsIn(types), ticket => types.Contains(ticket.Type))),
        10 => Priorities(),
        11 => Optional(Where.Impact, Impact.List, ticket => ticket.Impact, each => each.Value),
        12 => Optional(Where.Urgency, Urgency.List, ticket => ticket.Urgency, each => each.Value),
        13 => With(Some(RawHistory.Statuses), all => new(Where.Status.IsNamed(all.Select(each => each.Name)), ticket => all.Any(each => each.Name == ticket.Status.Name))),
        14 => Categories(),
        15 => With(Some(Enum.GetValues<TicketStanding>()), all => new(Where.Standing.IsIn(all), ticket => all.Contains(ticket.Standing))),
        16 => Reasons(),
        17 => Optional(Where.Phase, ContactPhase.List, ticket => ticket.Reason?.Phase),
        18 => Collection(Where.Tags, RawHistory.Tags, ticket => [.. ticket.Tags]),
        19 => Collection(Where.Links, LinkKind.List, ticket => [.. ticket.Links.Select(each => each.Kind)]),
        20 => Optional(Where.Team, [.. RawHistory.Teams.Select(each => (TeamId?)each)], ticket => ticket.Assignment?.Team, each => each!.Value),
        21 => Optional(Where.Agent, [.. RawHistory.Agents.Select(each => (AgentId?)each)], ticket => ticket.Assignment?.Agent, each => each!.Value),
        22 => random.Next(8) switch
        {
            0 or 1 => new(Where.Unassigned, ticket => ticket.Assignment is null),
            2 => new(Where.AwaitsReply, ticket => ticket.AwaitingReplySince is not null),
            3 => new(Where.AwaitsAnyReply, ticket => ticket.AwaitingAnyReplySince is not null),
            4 => Optional(Where.AgentKind, [.. Enum.GetValues<AgentKind>().Select(each => (AgentKind?)each)], ticket => ticket.Assignment?.AgentKind, each => each!.Value),
            5 => With(Some(Enum.GetValues<AuthorKind>()), all => new(Where.OpenedBy.IsIn(all), ticket => all.Contains(ticket.OpenedBy.Kind))),
            _ => Count(),
        },
        23 or 24 => Count(),
        _ => Field(),
    };

    private GeneratedCondition Count()
    {
        (CountConditions aspect, Func<Ticket, int> count) = Of(Counts);
        int bound = random.Next(6);
        return random.Next(3) switch
        {
            0 => new(aspect.Is(bound), ticket => count(ticket) == bound),
            1 => new(aspect.AtLeast(bound), ticket => count(ticket) >= bound),
            _ => new(aspect.AtMost(bound), ticket => count(ticket) <= bound),
        };
    }

    private GeneratedCondition Priorities()
    {
        Priority bound = Of(Priority.List);
        Priority[] several = Some(Priority.List);
        return random.Next(3) switch
        {
            0 => new(Where.Priority.IsIn(several), ticket => several.Contains(ticket.Priority)),
            1 => new(Where.Priority.AtLeast(bound), ticket => ticket.Priority.Weight >= bound.Weight),
            _ => new(Where.Priority.AtMost(bound), ticket => ticket.Priority.Weight <= bound.Weight),
        };
    }

    private GeneratedCondition Categories()
    {
        StatusCategory[] several = Some(StatusCategory.List);
        return random.Next(4) switch
        {
            0 => new(Where.Status.IsWaiting, ticket => ticket.Status.Category.IsWaiting),
            1 => new(Where.Status.IsSolved, ticket => ticket.Status.Category.IsSolved),
            _ => new(Where.Status.IsIn(several), ticket => several.Contains(ticket.Status.Category)),
        };
    }

    private GeneratedCondition Reasons()
    {
        string path = Of(RawHistory.Reasons).Path;
        return random.Next(2) switch
        {
            0 => Optional(Where.Reason, [.. RawHistory.Reasons.Select(each => each.Path)], ticket => ticket.Reason?.Path),
            _ => new(Where.Reason.IsWithin(path), ticket => ticket.Reason is not null && (ticket.Reason.Path + "/").StartsWith(path + "/", StringComparison.Ordinal)),
        };
    }

    private GeneratedCondition Optional<T>(PropertyConditions<T> aspect, IReadOnlyCollection<T> pool, Func<Ticket, T?> read)
        where T : class => Optional(aspect, pool, read, each => each);

    private GeneratedCondition Optional<T, TValue>(PropertyConditions<T> aspect, IReadOnlyCollection<TValue> pool, Func<Ticket, TValue?> read, Func<TValue, T> value)
    {
        TValue[] several = Some(pool);
        return random.Next(4) switch
        {
            0 => new(aspect.Exists, ticket => read(ticket) is not null),
            1 => new(aspect.IsMissing, ticket => read(ticket) is null),
            _ => new(aspect.IsIn(several.Select(value)), ticket => read(ticket) is { } actual && several.Contains(actual)),
        };
    }

    private GeneratedCondition Optional<T>(OrderedConditions<T> aspect, IReadOnlyCollection<T> pool, Func<Ticket, T?> read, Func<T, int> level)
        where T : class
    {
        T bound = Of(pool);
        T[] several = Some(pool);
        return random.Next(5) switch
        {
            0 => new(aspect.Exists, ticket => read(ticket) is not null),
            1 => new(aspect.IsMissing, ticket => read(ticket) is null),
            2 => new(aspect.AtLeast(bound), ticket => read(ticket) is { } actual && level(actual) >= level(bound)),
            3 => new(aspect.AtMost(bound), ticket => read(ticket) is { } actual && level(actual) <= level(bound)),
            _ => new(aspect.IsIn(several), ticket => several.Contains(read(ticket))),
        };
    }

    private GeneratedCondition Collection<T>(SetConditions<T> aspect, IReadOnlyCollection<T> pool, Func<Ticket, T[]> read)
    {
        T[] several = Some(pool);
        return random.Next(4) switch
        {
            0 => new(aspect.Exist, ticket => read(ticket).Length > 0),
            1 => new(aspect.AreMissing, ticket => read(ticket).Length == 0),
            _ => new(aspect.ContainAnyOf(several), ticket => several.Intersect(read(ticket)).Any()),
        };
    }

    private GeneratedCondition Field()
    {
        string name = Of(RawHistory.FieldNames);
        return new FieldConditionGenerator(name, random.Next).Make();
    }

    private T Of<T>(IReadOnlyCollection<T> pool) => pool.ElementAt(random.Next(pool.Count));

    /// <summary>At least one, in any order, some of them twice.</summary>
    private T[] Some<T>(IReadOnlyCollection<T> pool) => [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Of(pool))];

    private string Part(string text)
    {
        string part = text[random.Next(3)..];
        return random.Next(2) == 0 ? part.ToLowerInvariant() : part;
    }

    private static GeneratedCondition With<T>(T value, Func<T, GeneratedCondition> make) => make(value);
}
