using Helpdesk.Pictures.Drawing;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>Something that happened to a cycle, or will.</summary>
/// <param name="At">When.</param>
/// <param name="Mark">The mark that stands for it.</param>
/// <param name="Words">What, without when.</param>
/// <param name="IsEnd">Whether it belongs to what is before it, and at midnight to the date that ends.</param>
internal readonly record struct ExplainedMoment(Instant At, Mark Mark, string Words, bool IsEnd);
