# Reads what curl printed for the requests of partners.awk and reports what became of each company.
#
# Variables: mark, expected (how many companies were to be sent).

index($0, mark " ") == 1 {
    status = substr($0, length(mark) + 2, 3)
    split(substr($0, length(mark) + 6), company, "\t")
    count(status, company[1] " (" company[2] ")", body)
    body = ""
    next
}

{ body = body $0 }

END {
    printf "created %d, already there %d, rejected %d\n", created, present, rejected
    if (unsent = expected - created - present - rejected) {
        printf "The server went away: %d were not sent or got no answer. Run this again.\n", unsent
        exit 3
    }
    if (present == expected) print "Nothing changed."
    exit rejected ? 1 : 0
}

function count(status, company, body) {
    if (status == "201") created++
    else if (status == "409" && index(body, "urn:bof:problem:conflict")) present++
    else if (status != "000") {
        rejected++
        print "rejected: " company ": " status " " reasons(body)
    }
}

# The messages of the faulty fields, else the detail of the problem.
function reasons(body,    list, message) {
    while (match(body, /"message":"([^"\\]|\\.)*"/)) {
        message = substr(body, RSTART + 11, RLENGTH - 12)
        list = list (list == "" ? "" : " ") message
        body = substr(body, RSTART + RLENGTH)
    }
    if (list == "" && match(body, /"detail":"([^"\\]|\\.)*"/)) list = substr(body, RSTART + 10, RLENGTH - 11)
    gsub(/\\"/, "\"", list)
    return list == "" ? body : list
}
