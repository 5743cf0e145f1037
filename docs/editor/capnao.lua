---@meta
-- SPDX-License-Identifier: MIT
--
-- Ngôn ngữ quy tắc của capnao, cho trình soạn thảo. The rule language for
-- language servers: never run. docs/rules.md says what each key means; a test
-- compares the keys here with those the loader knows.

---@alias capnao.date string ngày "YYYY-MM-DD"; a day
---@alias capnao.label string|capnao.text chữ tiếng Việt, hoặc hai thứ tiếng; Vietnamese, or both languages
---@alias capnao.confidence
---| "text"      # nguyên văn văn bản; words of the law
---| "secondary" # báo chí, tóm tắt; press, summary
---| "weak"      # một nguồn rời, suy luận; one loose or inferred source
---@alias capnao.tier
---| "central"  # trung ương
---| "province" # cấp tỉnh
---| "commune"  # cấp xã
---| "district" # cấp huyện (đến 30/6/2025; until then)
---@alias capnao.kind
---| "law"                   # luật
---| "na_resolution"         # nghị quyết của Quốc hội
---| "decree"                # nghị định
---| "government_resolution" # nghị quyết của Chính phủ
---| "pm_decision"           # quyết định của Thủ tướng
---| "circular"              # thông tư
---| "provincial_resolution" # nghị quyết của HĐND cấp tỉnh
---| "provincial_decision"   # quyết định của UBND cấp tỉnh
---@alias capnao.transition
---| "receipt"   # theo luật ngày tiếp nhận; the law of the day of receipt
---| "immediate" # áp dụng cả hồ sơ đang giải quyết; pending dossiers too
---@alias capnao.mode
---| "devolution"       # phân quyền
---| "decentralisation" # phân cấp
---| "delineation"      # phân định
---| "delegation"       # uỷ quyền: the holder stays
---| "assignment"       # phân công

---@class (exact) capnao.text
---@field vi string tiếng Việt
---@field en? string tiếng Anh; English

---A subject and its actions: { "subject" }, { "subject", "action" } or
---{ "subject", { "action", … } }.
---@class (exact) capnao.power
---@field [1] string đối tượng; the subject's id
---@field [2]? string|string[] hành động; one or more of its actions

---@class capnao.provision một điều, khoản, điểm; immutable
local provision = {}

---Điều.
---@param number integer|string
---@return capnao.provision
function provision:article(number) end

---Khoản.
---@param number integer|string
---@return capnao.provision
function provision:clause(number) end

---Điểm.
---@param letter integer|string
---@return capnao.provision
function provision:point(letter) end

---@class capnao.test một điều kiện trên một tình tiết; a test of one fact
---@class capnao.any các phương án; alternatives
---@class capnao.predicate
---@class capnao.same_as
---@alias capnao.when { [string]: boolean|string|capnao.test, [integer]: capnao.any }

---@class (exact) capnao.value
---@field id string
---@field vi? string
---@field en? string

-- ---- khai báo; declarations --------------------------------------------

---@class (exact) capnao.instrument văn bản
---@field id string khoá: loại:số; kind and number
---@field kind capnao.kind loại văn bản
---@field title capnao.label trích yếu
---@field number? string số, ký hiệu
---@field issuer? string cơ quan ban hành
---@field issued? capnao.date ngày ban hành
---@field valid_from? capnao.date ngày có hiệu lực
---@field valid_to? capnao.date ngày đầu tiên hết hiệu lực; first day it no longer holds
---@field confidence? capnao.confidence độ tin cậy
---@field province? string mã tỉnh; of a provincial instrument
---@field transition? capnao.transition hồ sơ chuyển tiếp
---@field note? string ghi chú

---@class (exact) capnao.holder cơ quan, người có thẩm quyền
---@field id string
---@field tier capnao.tier cấp
---@field name capnao.label tên gọi chung
---@field title? capnao.label tên trong đơn vị: "Uỷ ban nhân dân {unit}"
---@field valid_from? capnao.date
---@field valid_to? capnao.date
---@field generic? boolean biết cấp, chưa biết cơ quan; the tier is known, the body is not
---@field outside? boolean thuộc bộ khác; another ministry's
---@field note? string

---@class (exact) capnao.fact tình tiết của hồ sơ
---@field id string
---@field type "boolean"|"enum"|"number"|"place"
---@field values? (string|capnao.value)[] các giá trị; of an enum
---@field question? capnao.label câu hỏi cho người làm thủ tục
---@field thresholds? number[] các ngưỡng; of a number
---@field min? number nhỏ nhất được nhận; of a number
---@field max? number lớn nhất được nhận; of a number
---@field unit? string đơn vị đo; of a number
---@field level? "province"|"commune" of a place
---@field note? string

---@class (exact) capnao.subject đối tượng của thẩm quyền
---@field id string
---@field field string lĩnh vực
---@field name capnao.label tên
---@field actions string[] các hành động
---@field note? string

-- ---- quy tắc; rules -----------------------------------------------------

---@class (exact) capnao.rule
---@field id string mã riêng của quy tắc
---@field when? capnao.when|capnao.any điều kiện
---@field where? capnao.predicate điều kiện bằng hàm; a condition as a function
---@field province? string mã tỉnh; this province only
---@field valid_from? capnao.date
---@field valid_to? capnao.date
---@field ended_by? capnao.provision điều khoản chấm dứt
---@field transition? capnao.transition
---@field note? string ghi chú
---@field exception_to? string|string[] là ngoại lệ của quy tắc nào

---@class (exact) capnao.origin: capnao.rule gốc của thẩm quyền
---@field basis capnao.provision căn cứ
---@field power capnao.power|capnao.power[] thẩm quyền
---@field holder string|capnao.same_as ai giữ
---@field confidence capnao.confidence
---@field facts string[] dòng dữ kiện; fact rows
---@field place? string tình tiết chọn địa bàn; the place fact that picks the unit

---@class (exact) capnao.transfer: capnao.rule chuyển giao
---@field basis capnao.provision căn cứ
---@field power capnao.power|capnao.power[] thẩm quyền
---@field from string từ cơ quan hoặc cấp nào; a holder or a tier
---@field to string cho cơ quan nào
---@field mode capnao.mode hình thức
---@field confidence capnao.confidence
---@field facts string[]
---@field place? string
---@field may_pass_on? boolean có được chuyển tiếp không

---@class (exact) capnao.handles: capnao.rule ai giải quyết hồ sơ
---@field basis capnao.provision
---@field by string cơ quan giải quyết
---@field confidence capnao.confidence
---@field facts string[]
---@field of? string|string[] của cơ quan hoặc cấp nào; whose dossiers
---@field power? capnao.power|capnao.power[]
---@field field? string|string[] lĩnh vực

---@class (exact) capnao.receives: capnao.rule ai tiếp nhận hồ sơ
---@field basis capnao.provision
---@field by string nơi tiếp nhận
---@field confidence capnao.confidence
---@field facts string[]
---@field of? string|string[]
---@field power? capnao.power|capnao.power[]
---@field field? string|string[]

---@class (exact) capnao.requires: capnao.rule cần kết quả của thủ tục khác trước
---@field power capnao.power|capnao.power[]
---@field needs capnao.power
---@field text capnao.label
---@field facts string[]
---@field basis? capnao.provision
---@field confidence? capnao.confidence

---@class (exact) capnao.caveat: capnao.rule lời cảnh báo
---@field text capnao.label
---@field of? string|string[]
---@field power? capnao.power|capnao.power[]
---@field field? string|string[]
---@field basis? capnao.provision
---@field confidence? capnao.confidence
---@field facts? string[]

---@class (exact) capnao.unknown: capnao.rule vùng chưa xác lập được
---@field reason capnao.label vì sao
---@field about? "holder"|"handler"|"absence"
---@field power? capnao.power|capnao.power[]
---@field field? string|string[]
---@field basis? capnao.provision
---@field confidence? capnao.confidence
---@field facts? string[]

---Một câu hỏi và câu trả lời mong đợi; chỉ trong rules/tests/. A test.
---@class (exact) capnao.expect
---@field id? string tên, không trùng; a unique name
---@field ask? string mã thủ tục hoặc "đối_tượng:hành_động"; a code, or "subject:action"
---@field power? capnao.power thay cho ask; instead of ask
---@field on capnao.date ngày xét
---@field received? capnao.date ngày tiếp nhận; như on nếu không nêu
---@field province? string mã hoặc tên tỉnh nơi nộp hồ sơ
---@field commune? string mã hoặc tên xã nơi nộp hồ sơ
---@field facts? table<string, boolean|number|string> tình tiết của hồ sơ
---@field gives capnao.gives|capnao.gives[] những gì kết luận phải có; the fields it must have
---@field generated? boolean do máy viết, chưa ai xác nhận; written by machine, not confirmed
---@field note? string ghi chú

---@alias capnao.outcome
---| "decided"      # đã định
---| "needs_facts"  # cần thêm tình tiết
---| "no_authority" # bỏ sót
---| "conflict"     # chồng chéo
---| "unknown"      # chưa xác lập
---| "abolished"    # đã bãi bỏ
---| "out_of_scope" # của bộ khác
---| "not_found"    # không có

---Các trường của kết luận, nêu bao nhiêu cũng được; false = trường đó trống.
---The fields of a decision, as many as wanted; false = the field is empty.
---@class (exact) capnao.gives
---@field action? string chỉ kết luận về hành động này; only the decision on this action
---@field outcome? capnao.outcome
---@field tier? capnao.tier|false
---@field holder? string|false mã cơ quan
---@field authority? string|false tên đầy đủ của cơ quan
---@field unit? string|false mã đơn vị hành chính
---@field place? string|false tình tiết nơi chốn đã chọn ra đơn vị
---@field handler? string|false cơ quan giải quyết
---@field receivers? string|string[]|false có các nơi tiếp nhận này; these are among them
---@field chain? string|string[]|false đúng chuỗi quy tắc này; exactly these rules
---@field valid? capnao.valid
---@field next? capnao.next|false
---@field needs? string|string[]|false đúng các tình tiết này; exactly these facts
---@field why_not? string|string[]|false có các cơ quan này; these are among them
---@field conflict? string|string[]|false đúng các quy tắc này; exactly these rules
---@field caveats? string|string[]|false có các cảnh báo này; these are among them
---@field reason? string|false
---@field confidence? capnao.confidence

---@class (exact) capnao.valid
---@field from? capnao.date|false
---@field to? capnao.date|false ngày đầu không còn; the first day after

---@class (exact) capnao.next
---@field on? capnao.date
---@field outcome? capnao.outcome
---@field tier? capnao.tier|false
---@field holder? string|false

---Khai báo một văn bản, hoặc dẫn chiếu đến nó. Declares an instrument, or
---refers to one by its id.
---@overload fun(id: string): capnao.provision
---@param t capnao.instrument
function instrument(t) end

---Cơ quan, người có thẩm quyền. A body.
---@param t capnao.holder
function holder(t) end

---Tình tiết. A property of a dossier.
---@param t capnao.fact
function fact(t) end

---Đối tượng. What powers are about.
---@param t capnao.subject
function subject(t) end

---Kiểm thử. A test.
---@param t capnao.expect
function expect(t) end

---Gốc của thẩm quyền. Where a power starts.
---@param t capnao.origin
function origin(t) end

---Chuyển giao thẩm quyền. How a power moves.
---@param t capnao.transfer
function transfer(t) end

---Cơ quan giải quyết. Who prepares the file.
---@param t capnao.handles
function handles(t) end

---Nơi tiếp nhận. Who may take the file in.
---@param t capnao.receives
function receives(t) end

---Thủ tục cần có trước. What must be had first.
---@param t capnao.requires
function requires(t) end

---Cảnh báo. A warning with the answer.
---@param t capnao.caveat
function caveat(t) end

---Chưa xác lập. What is not established.
---@param t capnao.unknown
function unknown(t) end

-- ---- điều kiện; conditions ---------------------------------------------

---Một trong. One of these values.
---@param values string[]
---@return capnao.test
function one_of(values) end

---Không thuộc. Known, and none of these values.
---@param values string[]
---@return capnao.test
function none_of(values) end

---Từ n trở lên. A number of at least n.
---@param n number
---@return capnao.test
function at_least(n) end

---Dưới n. A number below n.
---@param n number
---@return capnao.test
function below(n) end

---Tất cả. All of these tests of one fact.
---@param tests capnao.test[]
---@return capnao.test
function all(tests) end

---Một trong các phương án. Any of these conditions.
---@param conditions capnao.when[]
---@return capnao.any
function any_of(conditions) end

---Hàm của các tình tiết, được lập bảng khi nạp. A function of facts, asked
---for every combination while loading.
---@param facts string[]
---@param f fun(...: boolean|string|number): boolean
---@return capnao.predicate
function predicate(facts, f) end

---Theo người giữ thẩm quyền khác. Whoever holds that other power.
---@param power capnao.power
---@return capnao.same_as
function same_as(power) end

-- ---- Lua ------------------------------------------------------------------

---@generic T
---@param v? T
---@param message? any
---@return T
function assert(v, message) end

---@param message any
---@param level? integer
function error(message, level) end

---@generic V
---@param t V[]
---@return fun(t: V[], i?: integer): integer, V
---@return V[]
---@return integer
function ipairs(t) end

---Số tăng dần rồi chữ theo byte. Numbers ascending, then strings by byte.
---@generic K, V
---@param t table<K, V>
---@return fun(t: table<K, V>, key?: K): K, V
function pairs(t) end

---@param index integer|"#"
---@param ... any
---@return any
function select(index, ...) end

---@param v any
---@param base? integer
---@return number?
function tonumber(v, base) end

---@param v any
---@return string
function tostring(v) end

---@param v any
---@return type
function type(v) end

---@class mathlib
---@field huge number
---@field maxinteger integer
---@field mininteger integer
---@field pi number
math = {}
---@param x number
---@return number
function math.abs(x) end
---@param x number
---@return integer
function math.ceil(x) end
---@param x number
---@return integer
function math.floor(x) end
---@param x number
---@param y number
---@return number
function math.fmod(x, y) end
---@param x number
---@param ... number
---@return number
function math.max(x, ...) end
---@param x number
---@param ... number
---@return number
function math.min(x, ...) end
---@param x number
---@return number
function math.sqrt(x) end
---@param x any
---@return integer?
function math.tointeger(x) end
---@param x any
---@return "integer"|"float"|nil
function math.type(x) end
---@param x number
---@return number
function math.acos(x) end
---@param x number
---@return number
function math.asin(x) end
---@param y number
---@param x? number
---@return number
function math.atan(y, x) end
---@param x number
---@return number
function math.cos(x) end
---@param x number
---@return number
function math.deg(x) end
---@param x number
---@return number
function math.exp(x) end
---@param x number
---@param base? number
---@return number
function math.log(x, base) end
---@param x number
---@return number
function math.rad(x) end
---@param x number
---@return number
function math.sin(x) end
---@param x number
---@return number
function math.tan(x) end
---@param x number
---@return number whole
---@return number rest
function math.modf(x) end
---@param a integer
---@param b integer
---@return boolean
function math.ult(a, b) end

---@class stringlib
string = {}
---@param s string
---@param i? integer
---@param j? integer
---@return integer ...
function string.byte(s, i, j) end
---Chữ thường, không phải mẫu. Plain text, not a pattern.
---@param s string
---@param word string
---@param from? integer
---@return integer? start
---@return integer? finish
function string.find(s, word, from) end
---@param s string
---@param ... string|number|boolean|nil
---@return string
function string.format(s, ...) end
---@param s string
---@return integer
function string.len(s) end
---@param s string
---@return string
function string.lower(s) end
---@param s string
---@param separator string
---@return string[]
function string.split(s, separator) end
---@param s string
---@param beginning string
---@return boolean
function string.starts_with(s, beginning) end
---@param s string
---@param i integer
---@param j? integer
---@return string
function string.sub(s, i, j) end
---@param s string
---@return string
function string.trim(s) end
---@param s string
---@return string
function string.upper(s) end

---@class tablelib
table = {}
---@param list (string|number)[]
---@param separator? string
---@param i? integer
---@param j? integer
---@return string
function table.concat(list, separator, i, j) end
---@generic V
---@overload fun(list: V[], value: V)
---@param list V[]
---@param at integer
---@param value V
function table.insert(list, at, value) end
---@generic V
---@param list V[]
---@param at? integer
---@return V?
function table.remove(list, at) end
---Giữ thứ tự của phần tử bằng nhau. Stable.
---@generic V
---@param list V[]
---@param less? fun(a: V, b: V): boolean
function table.sort(list, less) end
---@generic V
---@param list V[]
---@param i? integer
---@param j? integer
---@return V ...
function table.unpack(list, i, j) end
