" Drives Vim with ALE through one template.

function! Shown() abort
  return map(copy(ale#engine#GetLoclist(bufnr(''))), 'v:val.code . " at " . v:val.lnum . ":" . v:val.col')
endfunction

function! Popups() abort
  return join(map(popup_list(), {_, popup -> join(getbufline(winbufnr(popup), 1, '$'))}))
endfunction

function! Step(what, condition) abort
  let l:end = reltimefloat(reltime()) + 30
  while !a:condition()
    if reltimefloat(reltime()) > l:end
      call writefile(['FAILED: ' . a:what, string(Shown())], $DRIVE_LOG, 'a')
      cquit
    endif
    sleep 20m
  endwhile
  call writefile(['ok: ' . a:what], $DRIVE_LOG, 'a')
endfunction

execute 'edit' fnameescape($TEMPLATE)
call Step('one finding', {-> len(ale#engine#GetLoclist(bufnr(''))) == 1})
call Step('which is missing-pid', {-> Shown()[0] =~# '^missing-pid'})
call cursor(ale#engine#GetLoclist(bufnr(''))[0].lnum, ale#engine#GetLoclist(bufnr(''))[0].col)
call Step('under the word resources', {-> getline('.')[col('.') - 1:] =~# '^"resources"'})
ALEHover
call Step('a hover that explains it', {-> Popups() =~# 'insert a tracking deployment'})
ALECodeAction
" What its menu will read.
call feedkeys("1\<CR>", 't')
call Step('the insertion', {-> search('"pid-', 'n')})
write
call Step('no finding', {-> empty(ale#engine#GetLoclist(bufnr('')))})
quitall
