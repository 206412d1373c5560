-- Creates partners with codes that no other run uses. The company is the caller's: BENCH_COMPANY.
local company = os.getenv("BENCH_COMPANY") or "900001"
local seed = os.getenv("BENCH_SEED") or tostring(os.time())
local count = 0

function request()
  count = count + 1
  local body = string.format(
    '{"company_id":%s,"code":"B%s-%d","name":"Benchmark %d","partner_type":"customer","city":"Berlin","country_code":"DE"}',
    company, seed, count, count)
  return wrk.format("POST", nil, {["Content-Type"] = "application/json"}, body)
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("created=%d refused=%d broken=%d\n",
    summary.requests, errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
