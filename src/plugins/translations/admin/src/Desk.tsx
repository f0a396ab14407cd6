import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { DeskPage } from './desk/DeskPage';
import { OPEN } from './permissions';
import { SideBySidePage } from './side-by-side/SideBySidePage';

/** The desk's pages, for those who may open it. */
export default function Desk() {
  return (
    <Page.Protect permissions={OPEN}>
      <Routes>
        <Route index element={<DeskPage />} />
        <Route path=":type/:documentId/:locale" element={<SideBySidePage />} />
      </Routes>
    </Page.Protect>
  );
}
