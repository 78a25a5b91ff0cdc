using System.CommandLine;
using System.CommandLine.Parsing;

namespace ReplayLog;

/// <summary>Replays the event log of a desk on a business calendar and prints what its customers went through.</summary>
internal static class Program
{
    private const int Done = 0;
    private const int BadInput = 1;
    private const int NothingRead = 3;

    private static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>The whole program. The report goes to <paramref name="output"/>; progress, timing and errors go to <paramref name="error"/>.</summary>
    internal static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var events = new Argument<string?>("events") { Description = "The log: a CSV file with a header line.", Arity = ArgumentArity.ZeroOrOne };
        var map = new Option<string?>("--map") { Description = "What the columns and activities of the log mean: a JSON file." };
        var calendar = new Option<string?>("--calendar") { Description = "When the desk is open: a JSON file." };
        var tickets = new Option<bool>("--tickets") { Description = "Print, instead of the report, a line for each ticket as CSV: hand-overs, reopens and waits." };
        var policies = new Option<string?>("--policies") { Description = "What the desk promises: a JSON file." };
        var svg = new Option<string?>("--svg") { Description = "Print, instead of the report, a picture of a ticket's worst clock as SVG." };
        var command = new RootCommand("Replays the event log of a desk on a business calendar. Without arguments, a small log of the sample's own.")
        {
            events, map, calendar, policies, tickets, svg,
        };
        command.Validators.Add(RequireAllOrNone(events, map, calendar));
        command.Validators.Add(RefuseContradictions(events, policies, tickets, svg));
        command.SetAction(arguments => Replay(
            arguments.GetValue(events) is { } log
                ? new ReplayFiles(log, arguments.GetValue(map)!, arguments.GetValue(calendar)!, arguments.GetValue(policies))
                : ReplayFiles.SmallDesk with { Policies = arguments.GetValue(policies) ?? ReplayFiles.SmallDesk.Policies },
            arguments.GetValue(tickets),
            arguments.GetValue(svg),
            output,
            error));

        ParseResult parsed = command.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        }

        error.WriteLine(Printable.Text(string.Join(' ', parsed.Errors.Select(each => each.Message))));
        return BadInput;
    }

    private static int Replay(ReplayFiles files, bool showsTickets, string? pictured, TextWriter output, TextWriter error)
    {
        try
        {
            if (LogReplay.Run(files, showsTickets, pictured, output, error))
            {
                return Done;
            }

            error.WriteLine(Printable.Text($"{files.Log}: none of its rows is an event by {files.Map}."));
            return NothingRead;
        }
        catch (InputException problem)
        {
            error.WriteLine(Printable.Text(problem.Message));
            return BadInput;
        }
        catch (OutOfMemoryException)
        {
            error.WriteLine(Printable.Text($"{files.Log}: needs more memory than there is. Replay a part of it, such as a year."));
            return BadInput;
        }
    }

    /// <summary>A log cannot be read without its mapping, nor measured without a calendar.</summary>
    private static Action<CommandResult> RequireAllOrNone(Argument<string?> events, Option<string?> map, Option<string?> calendar) => result =>
    {
        int given = new[] { result.GetValue(events), result.GetValue(map), result.GetValue(calendar) }.Count(each => each is not null);
        if (given is not (0 or 3))
        {
            result.AddError("A log, --map and --calendar go together: give all three, or none for the sample's own.");
        }
    };

    /// <summary>Only one thing can be printed, and a log without policies has no clocks to draw. The small desk has policies of its own.</summary>
    private static Action<CommandResult> RefuseContradictions(Argument<string?> events, Option<string?> policies, Option<bool> tickets, Option<string?> svg) => result =>
    {
        if (result.GetValue(svg) is null)
        {
            return;
        }

        if (result.GetValue(tickets))
        {
            result.AddError("--tickets and --svg each print something instead of the report: give one of them.");
        }
        else if (result.GetValue(events) is not null && result.GetValue(policies) is null)
        {
            result.AddError("--svg needs --policies: without them a ticket has no clocks.");
        }
    };
}
