-- Creates partners with codes that no other run uses. The company is the caller's: BENCH_COMPANY. With BENCH_ITEMS one
-- request is a bulk call with so many of them.
local company = os.getenv("BENCH_COMPANY") or "900001"
local seed = os.getenv("BENCH_SEED") or tostring(os.time())
local items = tonumber(os.getenv("BENCH_ITEMS"))
local count = 0

local function partner()
  count = count + 1
  return string.format(
    '{"company_id":%s,"code":"B%s-%d","name":"Benchmark %d","partner_type":"customer","city":"Berlin","country_code":"DE"}',
    company, seed, count, count)
end

local function body()
  if not items then
    return partner()
  end
  local all = {}
  for i = 1, items do
    all[i] = partner()
  end
  return "[" .. table.concat(all, ",") .. "]"
end

function request()
  return wrk.format("POST", nil, {["Content-Type"] = "application/json"}, body())
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("created=%d refused=%d broken=%d\n",
    summary.requests * (items or 1), errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
