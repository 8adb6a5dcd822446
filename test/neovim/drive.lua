-- Opens a file as a user would, waits for what the server says, takes the safe fixes, writes the file and tells.
local told = {}

local function finish()
  vim.fn.writefile({ vim.fn.json_encode(told) }, vim.env.READYLINT_TOLD)
  vim.cmd('qall!')
end

local function rules()
  local codes = vim.tbl_map(function(one)
    return one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code)
  end, vim.diagnostic.get(0))
  table.sort(codes)
  return codes
end

local function drive()
  vim.cmd('silent edit src/server.ts')
  local id = vim.lsp.start_client({
    name = 'readylint',
    cmd = { vim.env.READYLINT_NODE, vim.env.READYLINT_COMMAND, 'lsp', '--stdio' },
    root_dir = vim.fn.getcwd(),
  })
  vim.lsp.buf_attach_client(0, id)
  vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 20)
  told.found = rules()

  vim.api.nvim_win_set_cursor(0, { 7, 0 })
  local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), 60000)
  told.hover = hover[id].result.contents.value

  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {}, only = { 'source.fixAll' } }
  local listed = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 60000)
  local action = listed[id].result[1]
  told.title = action.title
  local client = vim.lsp.get_client_by_id(id)
  local resolved = client.request_sync('codeAction/resolve', action, 60000, 0)
  vim.lsp.util.apply_workspace_edit(resolved.result.edit, client.offset_encoding)
  vim.wait(60000, function() return not vim.tbl_contains(rules(), 'console-left') end, 20)
  told.left = rules()
  vim.cmd('silent write')

  client.request_sync('workspace/executeCommand', { command = 'readylint.server.checkWorkspace' }, 60000, 0)
  vim.wait(60000, function() return #vim.diagnostic.get() > #vim.diagnostic.get(0) end, 20)
  told.everywhere = #vim.diagnostic.get()
end

local ok, message = pcall(drive)
if not ok then told.failed = tostring(message) end
finish()
