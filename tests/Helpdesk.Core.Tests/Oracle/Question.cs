using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>Two instants and an amount, to ask a calendar about.</summary>
internal sealed record Question(Instant At, Instant Other, BusinessTime Amount);
