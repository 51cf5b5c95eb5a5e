-- Edits two manifests in Neovim with the language server, and prints what a user sees. The current folder has the manifests.
local encoding = 'utf-16'
local lines = {}

local function say(...)
  table.insert(lines, string.format(...))
end

local function finish(code)
  vim.fn.writefile(lines, 'seen.txt')
  vim.cmd(code == 0 and 'qall!' or 'cquit!')
end

local function wait(what, condition)
  if not vim.wait(60000, condition, 20) then
    say('waited in vain for %s', what)
    finish(1)
  end
end

local function show_diagnostics()
  local found = vim.diagnostic.get(0)
  table.sort(found, function(left, right) return left.lnum < right.lnum end)
  for _, diagnostic in ipairs(found) do
    say('%s:%d:%d %s: %s', vim.fn.expand('%:t'), diagnostic.lnum + 1, diagnostic.col + 1, diagnostic.code or diagnostic.user_data.lsp.code, diagnostic.message)
  end
end

local function ask(method, parameters)
  local answers, problem = vim.lsp.buf_request_sync(0, method, parameters, 60000)
  for _, answer in pairs(answers or {}) do
    if answer.result then
      return answer.result
    end
  end

  say('%s was not answered: %s', method, problem or 'no result')
  finish(1)
end

local client = vim.lsp.start_client({
  name = 'instancelint',
  cmd = { vim.env.INSTANCELINT_SERVER, 'lsp' },
  root_dir = vim.fn.getcwd(),
  workspace_folders = { { uri = vim.uri_from_fname(vim.fn.getcwd()), name = 'work' } },
  flags = { debounce_text_changes = 0 },
})

local function edit(name)
  vim.cmd('edit ' .. name)
  vim.lsp.buf_attach_client(0, client)
end

edit('types.yaml')
wait('a finding', function() return #vim.diagnostic.get(0) > 0 end)
show_diagnostics()

local first = vim.diagnostic.get(0)[1]
local range = {
  start = { line = first.lnum, character = first.col },
  ['end'] = { line = first.end_lnum, character = first.end_col },
}
local actions = ask('textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = range,
  context = { diagnostics = { first.user_data.lsp } },
})
for _, action in ipairs(actions) do
  if action.isPreferred then
    say('%s', action.title)
    vim.lsp.util.apply_workspace_edit(action.edit, encoding)
  end
end
say('%s', vim.trim(vim.fn.getline(first.lnum + 1)))
wait('the end of the finding', function() return #vim.diagnostic.get(0) == 0 end)

edit('blue.yaml')
vim.fn.search('small')
local place = ask('textDocument/definition', vim.lsp.util.make_position_params(0, encoding))
vim.lsp.util.jump_to_location(place[1] or place, encoding)
say('%s:%d:%d', vim.fn.expand('%:t'), vim.fn.line('.'), vim.fn.col('.'))

vim.fn.setline('.', '  name: large')
vim.cmd('buffer blue.yaml')
wait('the finding in another file', function() return #vim.diagnostic.get(0) > 0 end)
show_diagnostics()

vim.lsp.stop_client(client)
wait('the end of the server', function() return vim.lsp.client_is_stopped(client) end)
finish(0)
