namespace Helpdesk.Sla.Folding;

/// <summary>A change of a cycle's terms, or a beginning anew, and those before it: the latest first.</summary>
internal sealed record ChangeNode(long At, int By, SlaChangeKind Kind, ChangeMode Mode, SlaTerms From, SlaTerms To, ChangeNode? Earlier);
