using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.Tickets;

/// <summary>Finds the tickets with which a message goes on, so that one matter on two channels, or asked twice, does not become two tickets.</summary>
/// <remarks>
/// <para>A ticket comes into question when it is active, when it is not closed or <see cref="ContinuationRule.CountsClosed"/>, when who sent the message is its requester or a collaborator, and when the message came no earlier than the
/// ticket was opened. Then the rule decides; a ticket whose key the subject quotes needs neither window nor channel nor similarity.</para>
/// <para>Subjects are compared by their words, runs of letters and digits in small letters (in scripts that set no space between words, such as the Chinese, any two neighbouring characters), without prefixes of replies and forwards (<c>Re:</c>, <c>AW:</c>, <c>Rif:</c>,
/// <c>Re[2]:</c> and the like, repeated or not) and without ticket keys, which are what stands in square
/// brackets and begins with a number sign, or holds a digit and no white space.</para>
/// <para>Static and pure, so safe from any number of threads.</para>
/// </remarks>
public static class ContinuationFinder
{
    /// <summary>The tickets with which a message may go on, and what the rule makes of it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="tickets">The tickets that may come into question, in any order; those that do not are passed over.</param>
    /// <param name="rule">The rule; null for <see cref="ContinuationRule.Default"/>.</param>
    public static ContinuationResult Find(ContinuationMessage message, IEnumerable<Ticket> tickets, ContinuationRule? rule = null)
    {
        Guard.NotNull(message);
        rule ??= ContinuationRule.Default;
        SubjectVocabulary words = SubjectVocabulary.Of(message.Subject);
        ImmutableArray<ContinuationMatch> matches =
        [
            .. Guard.NotNull(tickets)
                .Where(each => IsInQuestion(Guard.NotNull(each, nameof(tickets)), message, rule))
                .Select(each => Match(each, message, words, rule))
                .OfType<ContinuationMatch>()
                .OrderByDescending(each => each.Reason == ContinuationReason.QuotedInSubject)
                .ThenByDescending(each => each.Similarity)
                .ThenByDescending(each => LastWord(each.Ticket))
                .ThenBy(each => each.Ticket.Id.Value, StringComparer.Ordinal),
        ];
        return new ContinuationResult(matches.IsEmpty ? ContinuationAction.Separate : rule.Then, matches);
    }

    private static bool IsInQuestion(Ticket ticket, ContinuationMessage message, ContinuationRule rule) =>
        ticket.Standing == TicketStanding.Active
        && (rule.CountsClosed || ticket.Status.Category != StatusCategory.Closed)
        && message.At >= ticket.OpenedAt
        && (ticket.Requester == message.From || ticket.Collaborators.Contains(message.From));

    private static ContinuationMatch? Match(Ticket ticket, ContinuationMessage message, SubjectVocabulary words, ContinuationRule rule)
    {
        SubjectSimilarity similarity = words.SimilarityTo(SubjectVocabulary.Of(ticket.Subject));
        if (words.Quotes(ticket.Id))
        {
            return new ContinuationMatch(ticket, ContinuationReason.QuotedInSubject, similarity);
        }

        bool fits = message.At - LastWord(ticket) < rule.Window
            && (rule.AcrossChannels || ticket.Channel == message.Channel)
            && (rule.CountsSolved || ticket.Status.Category != StatusCategory.Solved)
            && similarity.IsAtLeast(rule.MinimumSimilarity);
        ContinuationReason reason = similarity.IsAtLeast(100) ? ContinuationReason.SameSubject : ContinuationReason.SimilarSubject;
        return fits ? new ContinuationMatch(ticket, reason, similarity) : null;
    }

    /// <summary>When either side last said something that the other saw.</summary>
    private static Instant LastWord(Ticket ticket) =>
        Instant.Max(ticket.OpenedAt, Instant.Max(ticket.LastRequesterMessageAt ?? ticket.OpenedAt, Instant.Max(ticket.LastPublicReplyAt ?? ticket.OpenedAt, ticket.LastProgramReplyAt ?? ticket.OpenedAt)));
}
