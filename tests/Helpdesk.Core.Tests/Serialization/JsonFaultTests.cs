using Helpdesk.Serialization;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Texts that are not JSON: the message says where, and what to do about it, to someone who wrote the document by hand.</summary>
public class JsonFaultTests
{
    [Theory]
    [InlineData("{\"format\": \"helpdesk-rule/1\",\n}", "line 2, byte 1: There is a comma before the closing '}'. Remove the comma")]
    [InlineData("{\"format\": \"helpdesk-rule/1\", \"rule\": {\"anyOf\": [{\"easter\": 1}, ]}}", " There is a comma before the closing ']'.")]
    [InlineData("{\"format\": \"helpdesk-rule/1\", // ours\n}", "line 2, byte 1: There is a comma before the closing '}'. Remove the comma")]
    [InlineData("{\"format\": \"helpdesk-rule/1\", /* ours */ }", "There is a comma before the closing '}'. Remove the comma")]
    [InlineData("{\"format\": \"helpdesk-rule/1\" # ours\n}", "No comment begins with '#'.")]
    [InlineData("{\"format\": \"helpdesk-rule/1\", 'easter': 1}", "in double quotation marks")]
    [InlineData("{\"format\": \"helpdesk-rule/1\", “easter”: 1}", "in straight quotation marks")]
    [InlineData("{\"format\": \"helpdesk-rule/1\", \"easter", "line 1, byte 38: The text ends before the document does")]
    [InlineData("{\"format\": \"helpdesk-rule/1\", \"rule\": {", "The text ends before the document does")]
    [InlineData("{\"format\": \"helpdesk-rule/1\", \"easter\n\": 1}", "goes over the end of the line")]
    [InlineData("{\"format\": \"helpdesk-rule/1\", \"eas\tter\": 1}", "holds a tab")]
    [InlineData("{\"format\": \"helpdesk-rule/1\" \"easter\": 1}", "There is no comma between two items.")]
    [InlineData("{\"format\": \"helpdesk-rule/1\",, \"easter\": 1}", "There are two commas in a row.")]
    public void A_usual_slip_is_told_with_what_to_do_about_it(string json, string words)
    {
        Assert.False(CalendarJson.TryReadRule(json, out _, out DocumentProblem? problem));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("reader", problem.Message, StringComparison.Ordinal);
    }
}
