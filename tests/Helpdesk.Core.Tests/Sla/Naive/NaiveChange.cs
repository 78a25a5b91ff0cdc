using Helpdesk.Sla;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Naive;

/// <summary>A change of a cycle's terms, or its restart.</summary>
internal sealed record NaiveChange(Instant At, int By, SlaChangeKind Kind, ChangeMode Mode, NaiveTerms From, NaiveTerms To);
