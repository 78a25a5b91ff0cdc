namespace Helpdesk.Core.Tests.Cases;

/// <summary>Thrown for a case that asks for something that a calendar alone does not do.</summary>
internal sealed class UnmappedCaseException(string what) : Exception(what);
