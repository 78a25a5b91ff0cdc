using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace Helpdesk.Core.Tests.Conventions;

/// <summary>Nothing is written in the culture of the thread: read from the compiled code, which shows what an interpolated string comes to.</summary>
public class CultureTests
{
    private const string Handler = "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler";

    private const string BuilderHandler = "System.Text.StringBuilder/AppendInterpolatedStringHandler";

    /// <summary>The types whose text follows a culture when none is named. Those of Noda Time that always write ISO (Period, Interval, DateInterval) are none.</summary>
    private static readonly HashSet<string> Sensitive = new(StringComparer.Ordinal)
    {
        "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64", "System.UInt64", "System.Int128", "System.UInt128", "System.IntPtr",
        "System.Half", "System.Single", "System.Double", "System.Decimal", "System.Numerics.BigInteger", "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly",
        "NodaTime.Instant", "NodaTime.Duration", "NodaTime.LocalDate", "NodaTime.LocalTime", "NodaTime.LocalDateTime", "NodaTime.Offset", "NodaTime.OffsetDate", "NodaTime.OffsetTime",
        "NodaTime.OffsetDateTime", "NodaTime.ZonedDateTime", "NodaTime.YearMonth", "NodaTime.AnnualDate", "System.IFormattable",
    };

    [Fact]
    public void Nothing_is_written_in_the_culture_of_the_thread()
    {
        var offences = new SortedSet<string>(StringComparer.Ordinal);
        int seen = 0;
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(Helpdesk.Calendars.BusinessCalendar).Assembly.Location);

        // What the compiler makes of a record's members is for a debugger, in its culture, and no part of a message.
        HashSet<string> debuggable = [.. module.GetTypes().Where(each => !each.IsAbstract && PrintsItsMembers(each)).Select(each => each.FullName)];
        foreach (MethodDefinition method in module.GetTypes().SelectMany(each => each.Methods).Where(each => each.HasBody && each.Name != "PrintMembers"))
        {
            // Whether each interpolated string that is being made names a provider, the innermost last.
            var provided = new Stack<bool>();
            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.Operand is not MethodReference called)
                {
                    continue;
                }

                seen++;
                string type = called.DeclaringType.FullName;
                if (type is Handler or BuilderHandler)
                {
                    switch (called.Name)
                    {
                        case ".ctor":
                            provided.Push(called.Parameters[^1].ParameterType.FullName == "System.IFormatProvider");
                            break;
                        case "AppendFormatted" when (!provided.Peek() && IsSensitive(Formatted(called))) || debuggable.Contains(Formatted(called).FullName):
                            offences.Add($"{method.FullName} interpolates {Formatted(called).FullName} without a culture.");
                            break;
                        default:
                            break;
                    }
                }

                // A string that is made ends the innermost, however: by itself, by string.Create, by StringBuilder.Append.
                if (provided.Count > 0 && (called.Name == "ToStringAndClear" || (type is "System.String" or "System.Text.StringBuilder" && called.Parameters.Any(each => each.ParameterType.FullName.TrimEnd('&') is Handler or BuilderHandler))))
                {
                    provided.Pop();
                }
                else if (Offence(instruction, called) is { } offence)
                {
                    offences.Add($"{method.FullName} {offence}");
                }
            }
        }

        Assert.True(offences.Count == 0, string.Join(Environment.NewLine, offences));
        Assert.True(seen > 20_000, $"Only {seen} calls were read: the reader no longer reads.");
    }

    private static string? Offence(Instruction instruction, MethodReference called)
    {
        string type = called.DeclaringType.FullName;
        string[] parameters = [.. called.Parameters.Select(each => each.ParameterType.FullName)];
        return (type, called.Name) switch
        {
            (_, "ToString") when parameters.Length == 0 && (Sensitive.Contains(type) || IsConstrainedToSensitive(instruction)) =>
                $"calls ToString of {(instruction.Previous?.Operand as TypeReference ?? called.DeclaringType).FullName} without a culture.",
            ("System.String", "Format" or "Concat" or "Join") when parameters is not ["System.IFormatProvider", ..] && parameters.Any(each => each is "System.Object" or "System.Object[]") =>
                $"calls String.{called.Name} with objects and without a culture.",
            ("System.String", "Join" or "Concat") or ("System.Text.StringBuilder", "AppendJoin") when called is GenericInstanceMethod { GenericArguments: [var item] } && IsSensitive(item) =>
                $"joins {item.FullName} without a culture.",
            ("System.Text.StringBuilder", "Append") when parameters is [var appended] && Sensitive.Contains(appended) => $"appends {appended} without a culture.",

            // Its message ends with the actual value, written in the culture of the thread.
            ("System.ArgumentOutOfRangeException", ".ctor") when parameters.Contains("System.Object") => "gives an ArgumentOutOfRangeException a value to write.",
            ("System.ArgumentOutOfRangeException", _) when called.Name.StartsWith("ThrowIf", StringComparison.Ordinal) => $"calls {called.Name}, which writes the value in the culture of the thread.",
            _ => null,
        };
    }

    /// <summary>Whether the text of a record is the one that the compiler makes of its members.</summary>
    private static bool PrintsItsMembers(TypeDefinition type) =>
        type.Methods.Any(each => each is { Name: "ToString", HasBody: true } && each.Body.Instructions.Any(instruction => instruction.Operand is MethodReference { Name: "PrintMembers" }));

    private static bool IsConstrainedToSensitive(Instruction call) =>
        call.Previous is { OpCode.Code: Code.Constrained, Operand: TypeReference constrained } && IsSensitive(constrained);

    private static TypeReference Formatted(MethodReference append) =>
        append is GenericInstanceMethod { GenericArguments: [var formatted] } ? formatted : append.Parameters[0].ParameterType;

    /// <summary>Whether the text of a value of a type follows the culture; so do those of nullable values.</summary>
    private static bool IsSensitive(TypeReference type) =>
        Sensitive.Contains(type.FullName) || (type is GenericInstanceType { ElementType.FullName: "System.Nullable`1", GenericArguments: [var value] } && IsSensitive(value));
}
