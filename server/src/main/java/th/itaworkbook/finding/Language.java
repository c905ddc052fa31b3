package th.itaworkbook.finding;

/** The languages that findings speak. */
public enum Language {
    TH,
    EN
}
