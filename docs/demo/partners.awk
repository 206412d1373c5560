# Turns the companies of a CSV file into requests for curl (-K): one POST each over one connection. After each answer
# curl writes a line of its own, which begins with the variable mark and names status, code and company.
#
# Variables: url, company (the company_id), mark.

BEGIN {
    split("Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho" \
        " Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota" \
        " Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina" \
        " North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas" \
        " Utah Vermont Virginia Washington West_Virginia Wisconsin Wyoming D.C.", names, " ")
    for (i in names) {
        gsub(/_/, " ", names[i])
        states[names[i]]
    }
    countries["Bermuda"] = "BM"
    countries["Canada"] = "CA"
    countries["Ireland"] = "IE"
    countries["Netherlands"] = "NL"
    countries["Switzerland"] = "CH"
    countries["United Kingdom"] = "GB"
}

{
    sub(/\r$/, "")
    record = record == "" ? $0 : record "\n" $0
}

# A line may end inside quotes: the record goes on.
gsub(/"/, "\"", record) % 2 { next }

{
    count = fields(record)
    record = ""
}

!header {
    for (i = 1; i <= count; i++) column[field[i]] = i
    header = 1
    next
}

count > 1 {
    request(field[column["Symbol"]], field[column["Security"]], field[column["GICS Sector"]],
        field[column["Headquarters Location"]])
}

# Splits a record into the array field and returns how many there are.
function fields(text,    n, quoted, i, c) {
    n = 1
    field[1] = ""
    for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        if (c == "\"" && quoted && substr(text, i + 1, 1) == "\"") {
            field[n] = field[n] c
            i++
        } else if (c == "\"") {
            quoted = !quoted
        } else if (c == "," && !quoted) {
            field[++n] = ""
        } else {
            field[n] = field[n] c
        }
    }
    return n
}

function request(code, name, sector, location) {
    if (sent++) print "next"
    print "url = " quote(url)
    print "silent"
    print "show-error"
    print "header = " quote("Content-Type: application/json")
    print "data-binary = " quote(partner(code, name, sector, location))
    print "write-out = " quote("\n" mark " %{http_code} " replace(code "\t" name, "%", "%%") "\n")
}

function partner(code, name, sector, location,    json) {
    json = "{\"company_id\":" company
    json = json member("code", code) member("name", name) member("partner_type", "customer")
    json = json member("industry", sector) address(location)
    return json "}"
}

# "City, State" or "City, Country"; of several seats the first counts, and marks of footnotes are dropped.
function address(location,    at, city, region) {
    sub(/;.*/, "", location)
    gsub(/\[[0-9]+\]/, "", location)
    if (!match(location, /, [^,]*$/)) return ""
    at = RSTART
    city = substr(location, 1, at - 1)
    region = substr(location, at + 2)
    if (region in countries) return member("city", city) member("country_code", countries[region])
    return member("city", city) member("state", region) (region in states ? member("country_code", "US") : "")
}

function member(name, value) {
    return value == "" ? "" : "," quote(name) ":" quote(value)
}

# A string of JSON, and of curl's configuration too: both have the same escapes.
function quote(text) {
    text = replace(replace(text, "\\", "\\\\"), "\"", "\\\"")
    return "\"" replace(replace(text, "\n", "\\n"), "\t", "\\t") "\""
}

# Every occurrence of a text; the replacement of gsub has escapes of its own.
function replace(text, what, by,    done, at) {
    while (at = index(text, what)) {
        done = done substr(text, 1, at - 1) by
        text = substr(text, at + length(what))
    }
    return done text
}
