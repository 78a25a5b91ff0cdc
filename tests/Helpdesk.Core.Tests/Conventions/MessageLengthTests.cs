using System.Reflection;
using Helpdesk.Calendars;
using Xunit;

namespace Helpdesk.Core.Tests.Conventions;

/// <summary>No message holds a long value: logs and terminals get what a person can read, whatever somebody gave.</summary>
public class MessageLengthTests
{
    private const int Longest = 2_500;

    // Of many shapes, so that each of the checks in a parser or a constructor refuses one of them.
    private static readonly string[] LongTexts =
    [
        new('x', 1_000_000), new(' ', 1_000_000), "a\n" + new string('y', 1_000_000), new('9', 1_000_000), "\u202E" + new string('z', 1_000_000), "x@" + new string('z', 1_000_000) + ".it", "{" + new string('z', 1_000_000),
        "\"" + new string('z', 1_000_000) + "\"", "Mon " + new string('0', 1_000_000),
    ];

    [Fact]
    public void Whatever_text_is_given_the_message_is_short()
    {
        int refused = 0;
        foreach (MethodBase method in typeof(BusinessCalendar).Assembly.GetExportedTypes().SelectMany(Callable))
        {
            ParameterInfo[] parameters = method.GetParameters();
            foreach (int index in Enumerable.Range(0, parameters.Length).Where(i => parameters[i].ParameterType == typeof(string)))
            {
                foreach (string text in LongTexts)
                {
                    if (MessageOf(method, [.. parameters.Select((each, i) => i == index ? text : Usual(each))]) is { } message)
                    {
                        refused++;
                        Assert.True(message.Length <= Longest, $"{method.DeclaringType!.Name}.{method.Name} says {message[..Math.Min(200, message.Length)]}");
                    }
                }
            }
        }

        Assert.True(refused > 500, "Hardly any text was refused: the calls no longer reach their checks.");
    }

    private static IEnumerable<MethodBase> Callable(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(each => !each.ContainsGenericParameters).Cast<MethodBase>().Concat(type.IsAbstract ? [] : type.GetConstructors());

    private static object? Usual(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue
        : parameter.ParameterType == typeof(string) ? "x"
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;

    /// <summary>The message of the refusal, thrown or given as a problem; null when there is none.</summary>
    private static string? MessageOf(MethodBase method, object?[] arguments)
    {
        try
        {
            _ = method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(null, arguments);
            return method.GetParameters().Where(each => each.IsOut && each.Name == "problem").Select(each => arguments[each.Position]?.ToString()).FirstOrDefault();
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException!.Message;
        }
        catch (Exception uncallable) when (uncallable is ArgumentException or NotSupportedException)
        {
            // What reflection itself cannot call, such as a method that takes a span.
            return null;
        }
    }
}
