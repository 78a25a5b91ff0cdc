using System.Globalization;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Runs code on a thread whose culture writes everything otherwise than the invariant one does.</summary>
internal static class HostileCulture
{
    /// <summary>The variable that names a culture of this machine to take instead: for a process of its own, with globalization on (<c>GlobalizationTests</c>).</summary>
    public const string Variable = "HELPDESK_CULTURE";

    public static T Run<T>(Func<T> code)
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        CultureInfo hostile = string.IsNullOrEmpty(named) ? MakeHostile() : CultureInfo.GetCultureInfo(named);
#pragma warning disable RS0030 // The ambient culture is what this is about: nothing may depend on it.
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = hostile;
        try
        {
            return code();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
#pragma warning restore RS0030
    }

    private static CultureInfo MakeHostile()
    {
        var hostile = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        hostile.NumberFormat.NegativeSign = "minus ";
        hostile.NumberFormat.NumberDecimalSeparator = "'";
        hostile.NumberFormat.NumberGroupSeparator = "_";
        hostile.NumberFormat.NativeDigits = ["٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"];
        hostile.DateTimeFormat.TimeSeparator = "!";
        hostile.DateTimeFormat.DateSeparator = "?";
        hostile.DateTimeFormat.LongDatePattern = "'hostile'";
        hostile.DateTimeFormat.ShortDatePattern = "'hostile'";
        return hostile;
    }
}
