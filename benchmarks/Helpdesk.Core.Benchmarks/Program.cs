using System.Diagnostics;
using System.Runtime.CompilerServices;
using Helpdesk.Calendars;
using Helpdesk.Naive;
using NodaTime;

// quick harness, to be replaced
var zone = DateTimeZoneProviders.Tzdb["Europe/Rome"];
var b0 = new BusinessCalendarBuilder("office", "Europe/Rome").WithHours("Mon-Fri 09:00-13:00, 14:00-18:00");
var hol = new List<LocalDate>();
for (int y = 2024; y < 2030; y++) foreach (var (m, d) in new[] { (1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26) }) hol.Add(new LocalDate(y, m, d));
var hs = hol.ToHashSet();
foreach (var h in hol) b0.WithHoliday("h", HolidayRule.On(h));
var cal = b0.Build();
LocalTime t9 = new(9, 0), t13 = new(13, 0), t14 = new(14, 0), t18 = new(18, 0);
var naive = new NaiveCalendar(zone, d => d.DayOfWeek >= IsoDayOfWeek.Saturday || hs.Contains(d) ? [] : [(d.At(t9), d.At(t13)), (d.At(t14), d.At(t18))], 0);
var rnd = new Random(42);
int N = 100_000;
var t0 = Instant.FromUtc(2026, 1, 1, 0, 0);
var S = new Instant[N]; var e14 = new Instant[N]; var e365 = new Instant[N]; var outp = new Instant[N];
for (int i = 0; i < N; i++) { S[i] = t0.PlusNanoseconds((long)(rnd.NextDouble() * 365 * 86400e9)); e14[i] = S[i].PlusNanoseconds((long)(rnd.NextDouble() * 14 * 86400e9)); e365[i] = S[i].PlusNanoseconds((long)(rnd.NextDouble() * 365 * 86400e9)); }
var G = new LocalDate(2030, 1, 1);
for (int rep = 0; rep < 3; rep++)
{
    double a = B(40, N, () => H.Add(cal, S, outp, 8)), na = B(2, 20000, () => { for (int i = 0; i < 20000; i++) outp[i] = naive.Add(S[i], Duration.FromHours(8), G)!.Value; });
    double a2 = B(40, N, () => H.Add(cal, S, outp, 200)), na2 = B(1, 5000, () => { for (int i = 0; i < 5000; i++) outp[i] = naive.Add(S[i], Duration.FromHours(200), G)!.Value; });
    double b = B(40, N, () => H.Between(cal, S, e14)), nb = B(1, 20000, () => { for (int i = 0; i < 20000; i++) naive.Between(S[i], e14[i]); });
    double c = B(40, N, () => H.Between(cal, S, e365)), nc = B(1, 1000, () => { for (int i = 0; i < 1000; i++) naive.Between(S[i], e365[i]); });
    double o = B(40, N, () => H.IsOpen(cal, S)), no = B(2, 20000, () => { for (int i = 0; i < 20000; i++) naive.IsOpen(S[i]); });
    double n = B(40, N, () => H.Next(cal, S, outp)), nn = B(2, 20000, () => { for (int i = 0; i < 20000; i++) naive.NextOpening(S[i], G); });
    double batch = B(40, N, () => cal.Add(S, BusinessTime.FromHours(8), outp));
    double copy = B(40, N, () => H.Copy(S, outp));
    Console.WriteLine($"add8 {a:F1} vs {na:F0} = {na / a:F1}x; add200 {a2:F1} vs {na2:F0} = {na2 / a2:F0}x; btw14 {b:F1} vs {nb:F0} = {nb / b:F0}x; btw365 {c:F1} vs {nc:F0} = {nc / c:F0}x; isopen {o:F1} vs {no:F0} = {no / o:F1}x; next {n:F1} vs {nn:F0} = {nn / n:F1}x; batch {batch:F1} = {na / batch:F1}x copy {copy:F1}");
}
double B(int reps, int n, Action f)
{
    double best = double.MaxValue;
    for (int r = 0; r < reps; r++) { var s = Stopwatch.GetTimestamp(); f(); best = Math.Min(best, Stopwatch.GetElapsedTime(s).TotalNanoseconds / n); }
    return best;
}
static class H
{
    public static void Add(BusinessCalendar c, Instant[] s, Instant[] o, int h) { var d = BusinessTime.FromHours(h); for (int i = 0; i < s.Length; i++) o[i] = c.Add(s[i], d); }
    public static long Between(BusinessCalendar c, Instant[] s, Instant[] e) { long sum = 0; for (int i = 0; i < s.Length; i++) sum += c.Between(s[i], e[i]).TotalNanoseconds; return sum; }
    public static int IsOpen(BusinessCalendar c, Instant[] s) { int k = 0; for (int i = 0; i < s.Length; i++) if (c.IsOpen(s[i])) k++; return k; }
    public static void Next(BusinessCalendar c, Instant[] s, Instant[] o) { for (int i = 0; i < s.Length; i++) o[i] = c.NextOpening(s[i]); }
    public static void Copy(Instant[] s, Instant[] o) { for (int i = 0; i < s.Length; i++) o[i] = default(Instant).PlusNanoseconds((s[i] - default(Instant)).ToInt64Nanoseconds() + 5); }
}
