using System.Collections.Immutable;

namespace Helpdesk.People;

/// <summary>Domains at which anybody may have a mail address, so that two people of one name there are likely two.</summary>
internal static class SharedMailDomains
{
    public static ImmutableHashSet<string> Usual { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "126.com", "163.com", "alice.it", "aol.com", "att.net", "bbox.fr", "bigpond.com", "bluewin.ch", "bol.com.br", "btinternet.com", "comcast.net", "cox.net", "docomo.ne.jp", "email.it",
        "ezweb.ne.jp", "fastmail.com", "fastwebnet.it", "foxmail.com", "free.fr", "freenet.de", "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de", "gmx.net", "googlemail.com", "hanmail.net",
        "hey.com", "hotmail.co.uk", "hotmail.com", "hotmail.de", "hotmail.es", "hotmail.fr", "hotmail.it", "icloud.com", "inbox.lv", "inwind.it", "iol.it", "laposte.net", "libero.it", "live.co.uk",
        "live.com", "live.fr", "live.it", "mac.com", "mail.com", "mail.ru", "me.com", "msn.com", "naver.com", "o2.pl", "online.de", "onet.pl", "orange.fr", "outlook.com", "outlook.de", "outlook.es",
        "outlook.fr", "outlook.it", "pm.me", "posteo.de", "proton.me", "protonmail.com", "qq.com", "rediffmail.com", "rocketmail.com", "sapo.pt", "seznam.cz", "sfr.fr", "sina.com", "sky.com",
        "t-online.de", "telefonica.net", "telenet.be", "terra.com.br", "tim.it", "tin.it", "tiscali.it", "tutanota.com", "uol.com.br", "verizon.net", "virgilio.it", "virginmedia.com", "wanadoo.fr",
        "web.de", "wp.pl", "yahoo.co.in", "yahoo.co.jp", "yahoo.co.uk", "yahoo.com", "yahoo.com.br", "yahoo.de", "yahoo.es", "yahoo.fr", "yahoo.it", "yandex.com", "yandex.ru", "ymail.com", "zoho.com");
}
